create schema cfg;
create type cfg.state as enum ('new', 'open', 'it''s waiting', 'closed', 'gone');
create table cfg.ticket (id bigint primary key, state cfg.state not null default 'new', past cfg.state[]);
create index ticket_state_idx on cfg.ticket (state) where state = 'open';
create view cfg.open as select id from cfg.ticket where state = 'open';
