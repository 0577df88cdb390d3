-- needs: 18
CREATE SCHEMA cfg;
create table cfg.log (at date not null, what text) partition by range (at);
create table cfg.part partition of cfg.log default;
