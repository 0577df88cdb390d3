CREATE SCHEMA cfg;
CREATE DOMAIN cfg.account_no AS varchar(8);
CREATE TABLE cfg.booking (account cfg.account_no NOT NULL, at date NOT NULL, PRIMARY KEY (account, at)) PARTITION BY RANGE (at);
CREATE TABLE cfg.b23 PARTITION OF cfg.booking FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE cfg.b24 (account cfg.account_no CONSTRAINT b24_account NOT NULL, at date NOT NULL);
ALTER TABLE cfg.booking ATTACH PARTITION cfg.b24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO cfg.booking VALUES ('10', '2023-05-05'), ('20', '2024-05-05');
