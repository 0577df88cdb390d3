create schema cfg;
create table cfg.language (code text primary key, name text not null);
create table cfg.phrase (
  language text not null references cfg.language, key text not null, text text not null, primary key (language, key)
);
create table cfg.member (id bigint primary key, language text references cfg.language);
insert into cfg.language values ('de', 'german'), ('fr', 'French');
insert into cfg.phrase values ('de', 'hello', 'Hallo'), ('fr', 'hello', 'Bonjour');
insert into cfg.member values (1, 'de');
