
-- common
create schema s;
create table s.t (id int, a text, n int, search tsvector);
create table s.u (id int, a text, n int, search tsvector);

-- variant: plain
create index i on s.t (id);

-- variant: renamed
-- renamed from: plain
create index "An Index" on s.t (id);

-- variant: on another table
create index i on s.u (id);

-- variant: unique
create unique index i on s.t (id);

-- variant: unique with NULL
create unique index i on s.t (id) nulls not distinct;

-- variant: by hash
create index i on s.t using hash (id);

-- variant: gin
create index i on s.t using gin (search) with (fastupdate = off);

-- variant: brin
create index i on s.t using brin (id int4_minmax_multi_ops (values_per_range = 16), n) with (pages_per_range = 8);

-- variant: sorted
create index i on s.t (id desc, n nulls first, a collate "C" text_pattern_ops desc nulls last);

-- variant: expressions
create index i on s.t (lower(a), (n + 1), id);
alter index s.i alter column 2 set statistics 500;

-- variant: expressions, other statistics
create index i on s.t (lower(a), (n + 1), id);
alter index s.i alter column 1 set statistics 100;

-- variant: a case
create index i on s.t ((case when n > 0 then a end), id) where case when id > 0 then n > 1 end;

-- variant: partial with more
create index i on s.t (id) include (a, n) where n > 0 and a <> 'it''s';

-- variant: partial otherwise
create index i on s.t (id) include (n) where n > 1;

-- variant: stored elsewhere
create index i on s.t (id) with (fillfactor = 60, deduplicate_items = off) tablespace elsewhere;

-- variant: of a partition
create table s.whole (id int, a text, n int, search tsvector) partition by range (id);
alter table s.whole attach partition s.t for values from (1) to (10);
create index i on s.t (id);

-- variant: of the whole
create table s.whole (id int, a text, n int, search tsvector) partition by range (id);
alter table s.whole attach partition s.t for values from (1) to (10);
create index i on s.t (id);
create index whole_i on s.whole (id);

-- variant: of the whole alone
create table s.whole (id int, a text, n int, search tsvector) partition by range (id);
alter table s.whole attach partition s.t for values from (1) to (10);
alter table s.whole attach partition s.u for values from (10) to (20);
create index i on s.t (id);
create index whole_i on only s.whole (id);

-- variant: of the whole and one part
create table s.whole (id int, a text, n int, search tsvector) partition by range (id);
alter table s.whole attach partition s.t for values from (1) to (10);
alter table s.whole attach partition s.u for values from (10) to (20);
create index i on s.t (id);
create index whole_i on only s.whole (id);
alter index s.whole_i attach partition s.i;

-- variant: of the whole and another part
create table s.whole (id int, a text, n int, search tsvector) partition by range (id);
alter table s.whole attach partition s.t for values from (1) to (10);
alter table s.whole attach partition s.u for values from (10) to (20);
create index i on s.u (id);
create index whole_i on only s.whole (id);
alter index s.whole_i attach partition s.i;

-- variant: of the whole and one of three parts
create table s.whole (id int, a text, n int, search tsvector) partition by range (id);
create table s.third (id int, a text, n int, search tsvector) partition by range (id);
alter table s.whole attach partition s.third for values from (20) to (30);
alter table s.third attach partition s.u for values from (20) to (25);
alter table s.whole attach partition s.t for values from (1) to (10);
create index i on s.t (id);
create index third_i on only s.third (id);
create index whole_i on only s.whole (id);
alter index s.whole_i attach partition s.i;
alter index s.whole_i attach partition s.third_i;
