CREATE SCHEMA cfg;
CREATE COLLATION cfg.mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'C');
CREATE TABLE cfg.person (id integer, city char(20) COLLATE cfg.mixed) PARTITION BY LIST (id);
CREATE TABLE cfg.person_2 PARTITION OF cfg.person FOR VALUES IN (1, 2);
