CREATE SCHEMA cfg;
CREATE TABLE cfg.account (id int PRIMARY KEY);
CREATE TABLE cfg.invoice (region text, at date NOT NULL, account_id int, memo varchar(100), cents int NOT NULL DEFAULT 0, CONSTRAINT cents CHECK (cents >= 0)) PARTITION BY LIST (region);
CREATE TABLE cfg.eu PARTITION OF cfg.invoice FOR VALUES IN ('eu') PARTITION BY RANGE (at);
CREATE TABLE cfg.eu_2023 PARTITION OF cfg.eu FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE INDEX memo ON cfg.invoice (memo) WHERE memo IS NOT NULL;
ALTER TABLE cfg.invoice ADD CONSTRAINT account_fk FOREIGN KEY (account_id) REFERENCES cfg.account (id);
INSERT INTO cfg.account VALUES (1);
INSERT INTO cfg.invoice VALUES ('eu', '2023-05-01', 1, 'a', 7);
