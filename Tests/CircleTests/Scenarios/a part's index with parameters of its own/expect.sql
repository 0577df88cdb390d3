-- step 1: transaction
ALTER INDEX cfg.reading_1_value_idx SET (fillfactor = '50');

ALTER INDEX cfg.reading_2_expr_idx SET (fillfactor = '70');

ALTER INDEX cfg.reading_2_expr_idx ALTER COLUMN 1 SET STATISTICS 500;
