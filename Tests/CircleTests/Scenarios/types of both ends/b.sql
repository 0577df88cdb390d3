create schema cfg;
create type cfg.code as enum ('a', 'c');
create table cfg.parent (id text primary key, code cfg.code unique, number bigint unique);
create table cfg.child (id text references cfg.parent, code cfg.code references cfg.parent (code), number bigint references cfg.parent (number));
