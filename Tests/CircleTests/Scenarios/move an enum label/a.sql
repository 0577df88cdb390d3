create schema cfg;
create type cfg.state as enum ('open', 'claimed', 'closed');
create table cfg.ticket (id bigint primary key, state cfg.state not null default 'open', past cfg.state[]);
create index ticket_state_idx on cfg.ticket (state) where state = 'open';
create view cfg.open as select id from cfg.ticket where state = 'open';
insert into cfg.ticket values (1, 'open', '{open}');
