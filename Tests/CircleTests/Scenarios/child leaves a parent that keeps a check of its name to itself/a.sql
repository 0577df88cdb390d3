create schema cfg;
create table cfg.post (id int, b int);
alter table cfg.post add constraint high check (b < 10) no inherit;
create table cfg.post_1 (like cfg.post including constraints);
alter table cfg.post_1 inherit cfg.post;
