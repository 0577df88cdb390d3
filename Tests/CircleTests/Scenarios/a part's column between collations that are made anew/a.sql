CREATE SCHEMA cfg;
CREATE COLLATION cfg.plain (PROVIDER = libc, LOCALE = 'C');
CREATE COLLATION cfg.fast (PROVIDER = libc, LOCALE = 'POSIX');
CREATE DOMAIN cfg.family AS varchar(60) COLLATE cfg.plain;
CREATE TABLE cfg.person (id integer, nick text COLLATE cfg.plain DEFAULT 'n', family cfg.family) PARTITION BY RANGE (id);
CREATE TABLE cfg.person_1 PARTITION OF cfg.person FOR VALUES FROM (1) TO (9) PARTITION BY LIST (lower(nick));
CREATE TABLE cfg.person_1_a PARTITION OF cfg.person_1 (nick DEFAULT 'x') FOR VALUES IN ('a');
CREATE TABLE cfg.person_1_b PARTITION OF cfg.person_1 DEFAULT;
INSERT INTO cfg.person VALUES (1, 'a', 'Adams'), (1, 'b', 'Brown');
