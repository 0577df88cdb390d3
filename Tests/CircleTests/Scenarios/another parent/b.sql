create schema cfg;
create table cfg.base (other int);
create table cfg.source (id bigserial);
create table cfg.entry (what text) inherits (cfg.source);
