create schema cfg;
create table cfg.language (code text primary key, name text not null, own_name text not null default '?');
create table cfg.phrase (
  language text not null references cfg.language, key text not null, text text not null, primary key (language, key)
);
create table cfg.member (id bigint primary key, language text references cfg.language);
