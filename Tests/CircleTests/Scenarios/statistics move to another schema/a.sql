CREATE SCHEMA cfg;
CREATE SCHEMA cfg_old;
CREATE SCHEMA cfg_new;
CREATE TABLE cfg.book (price int, pages int);
CREATE STATISTICS cfg_old.book_price ON price, pages FROM cfg.book;
