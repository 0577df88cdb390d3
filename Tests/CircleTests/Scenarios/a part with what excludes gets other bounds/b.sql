-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.stay (k int4range CONSTRAINT k_nn NOT NULL, d daterange, v int,
  CONSTRAINT stay_key UNIQUE (k, d WITHOUT OVERLAPS))
  PARTITION BY RANGE (k);
CREATE TABLE cfg.stay_1 PARTITION OF cfg.stay FOR VALUES FROM ('[0,1)') TO ('[20,21)');
CREATE TABLE cfg.stay_2 PARTITION OF cfg.stay FOR VALUES FROM ('[20,21)') TO ('[50,51)');
COMMENT ON CONSTRAINT stay_1_k_d_excl ON cfg.stay_1 IS 'of the part';
