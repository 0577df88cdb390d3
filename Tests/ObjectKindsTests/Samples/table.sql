-- outside
create access method heap2 type table handler heap_tableam_handler;

-- common
create schema s;
create type s.ticket_row as (id bigint, subject text);

-- variant: plain
create table s.ticket (id bigint, subject text);

-- variant: renamed
-- renamed from: plain
create table s."Ticket Desk" (id bigint, subject text);

-- variant: unlogged
create unlogged table s.ticket (id bigint not null, subject text);

-- variant: storage parameters
create table s.ticket (id bigint not null, subject text)
  with (fillfactor = 70, autovacuum_enabled = off, toast.autovacuum_enabled = off);

-- variant: other storage parameters
create table s.ticket (id bigint not null, subject text)
  with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.1);

-- variant: elsewhere
create table s.ticket (id bigint not null, subject text) using heap2 tablespace elsewhere;

-- variant: row security
create table s.ticket (id bigint not null, subject text);
alter table s.ticket enable row level security;

-- variant: forced row security
create table s.ticket (id bigint not null, subject text);
alter table s.ticket enable row level security;
alter table s.ticket force row level security;

-- variant: forced row security, not enabled
create table s.ticket (id bigint not null, subject text);
alter table s.ticket force row level security;

-- variant: typed
create table s.ticket of s.ticket_row;

-- variant: partitioned
create table s.ticket (id bigint not null, subject text) partition by range (id);

-- variant: partitioned by a column of another type
create table s.ticket (id integer not null, subject text) partition by range (id);

-- variant: partitioned otherwise
create table s.ticket (id bigint not null, subject text) partition by hash (lower(subject), id);
