create schema cfg;
create table cfg.base (a text primary key, b int);
create table cfg.kid (a text, c text) inherits (cfg.base);
