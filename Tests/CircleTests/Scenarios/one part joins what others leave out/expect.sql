-- step 1: transaction
ALTER INDEX cfg.whole_pkey ATTACH PARTITION cfg.t_pkey;

ALTER INDEX cfg.whole_a ATTACH PARTITION cfg.t_a;
