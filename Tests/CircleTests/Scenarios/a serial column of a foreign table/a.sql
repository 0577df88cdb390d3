create schema cfg;
create foreign data wrapper far;
create server elsewhere foreign data wrapper far;
create foreign table cfg.ft (b text) server elsewhere;
