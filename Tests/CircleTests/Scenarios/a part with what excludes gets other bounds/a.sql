CREATE SCHEMA cfg;
CREATE TABLE cfg.stay (k int4range, d daterange, v int,
  CONSTRAINT stay_out EXCLUDE USING gist (k WITH =, d WITH &&))
  PARTITION BY RANGE (k);
CREATE TABLE cfg.stay_1 PARTITION OF cfg.stay FOR VALUES FROM ('[0,1)') TO ('[50,51)');
COMMENT ON CONSTRAINT stay_1_k_d_excl ON cfg.stay_1 IS 'of the part';
