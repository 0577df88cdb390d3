-- step 1: transaction
ALTER STATISTICS cfg_old.book_price SET SCHEMA cfg_new;
