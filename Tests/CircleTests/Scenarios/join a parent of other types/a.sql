create schema cfg;
create type cfg.mood as enum ('calm', 'wild');
create table cfg.base (id bigint not null, mood cfg.mood, amount integer);
create table cfg.ticket (id bigint not null, mood text, amount text, note text);
insert into cfg.ticket values (1, 'calm', '10', 'x'), (2, 'wild', null, 'y');
