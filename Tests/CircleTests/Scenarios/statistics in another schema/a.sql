create schema cfg;
create schema stats;
create collation cfg.c (provider = libc, locale = 'C');
