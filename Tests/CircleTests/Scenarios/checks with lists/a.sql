create schema cfg;
create table cfg.ticket (
  id bigint primary key, state varchar(10) check (state in ('open', 'closed')),
  kind varchar(10) default 'bug' check (kind in ('bug', 'wish')), n int check (n between 1 and 5)
);
create view cfg.open as select id from cfg.ticket where state in ('open', 'new');
