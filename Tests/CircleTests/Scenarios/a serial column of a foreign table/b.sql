create schema cfg;
create foreign data wrapper far;
create server elsewhere foreign data wrapper far;
create sequence cfg.ft_a_seq;
create foreign table cfg.ft (a int not null default nextval('cfg.ft_a_seq'), b text) server elsewhere;
alter sequence cfg.ft_a_seq owned by cfg.ft.a;
