create schema cfg;
create type cfg.fraction;
create function cfg.fraction_in(cstring) returns cfg.fraction language internal immutable strict as 'float8in';
create function cfg.fraction_out(cfg.fraction) returns cstring language internal immutable strict as 'float8out';
create type cfg.fraction (
  input = cfg.fraction_in, output = cfg.fraction_out, internallength = 8, passedbyvalue, alignment = double);
comment on type cfg.fraction is 'of a whole';
create function cfg.smaller(cfg.fraction, cfg.fraction) returns boolean language internal immutable strict as 'float8lt';
create operator cfg.< (function = cfg.smaller, leftarg = cfg.fraction, rightarg = cfg.fraction);
create domain cfg.share as cfg.fraction check (value operator(cfg.<) '1');
create table cfg.item (id integer primary key, part cfg.fraction default '0.5', parts cfg.share[]);
