create schema cfg;
create table cfg.w (foo text, fizz serial) partition by list (foo);
create table cfg.p partition of cfg.w for values in ('a');
