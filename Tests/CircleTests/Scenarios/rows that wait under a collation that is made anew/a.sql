CREATE SCHEMA cfg;
CREATE COLLATION cfg.mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE TABLE cfg.person (id integer, city char(20) COLLATE cfg.mixed) PARTITION BY RANGE (id);
CREATE TABLE cfg.person_1 PARTITION OF cfg.person FOR VALUES FROM (0) TO (10);
INSERT INTO cfg.person VALUES (1, 'Graz'), (2, 'Linz');
