create schema cfg;
create table cfg.org (pk integer, constraint org_pkey1 primary key (pk));
create table cfg.lnk (i integer references cfg.org (pk));
create table cfg.log (id integer generated always as identity, t date not null);
create sequence cfg.other_id_seq;
create table cfg.other (t date not null);
