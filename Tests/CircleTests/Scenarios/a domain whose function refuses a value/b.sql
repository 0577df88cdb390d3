create schema cfg;
create table cfg.bill (id int);
