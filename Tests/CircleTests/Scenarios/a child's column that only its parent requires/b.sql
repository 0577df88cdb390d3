-- needs: 18
create schema cfg;
create table cfg.base (a text primary key, b int);
create table cfg.kid (a text, c text, b int) inherits (cfg.base);
create table cfg.kid2 (a text, c text) inherits (cfg.base);
create table cfg.kid3 (a text, c text) inherits (cfg.base);
comment on constraint base_a_not_null on cfg.kid3 is 'the parent''s';
