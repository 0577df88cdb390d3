create schema cfg;
create table cfg.post (id int, b int);
create table cfg.post_1 (id int, b int);
