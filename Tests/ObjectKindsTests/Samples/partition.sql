-- common
create schema s;
create table s.log (at date not null, what text) partition by range (at);
create table s.log2 (at date not null, what text) partition by range (at);
create table s.told (at date not null, what text default 'told') partition by range (at);
create table s.keyed (at date primary key, what text) partition by range (at);
create table s.reference (at date references s.keyed);

-- variant: none
create table s.part (at date not null, what text);

-- variant: a year
create table s.part partition of s.log for values from ('2026-01-01') to ('2027-01-01');

-- variant: without end
create table s.part partition of s.log for values from ('2026-01-01') to (maxvalue);

-- variant: the default
create table s.part partition of s.log default;

-- variant: of another
create table s.part partition of s.log2 for values from ('2026-01-01') to ('2027-01-01');

-- variant: partitioned itself
create table s.part partition of s.log for values from ('2026-01-01') to ('2027-01-01') partition by list (what);
create table s.part_a partition of s.part for values in ('a', 'b', null);
create table s.part_rest partition of s.part default;

-- variant: of one that a key refers to
create table s.part partition of s.keyed for values from ('2026-01-01') to ('2027-01-01');

-- variant: partitioned itself, and a key refers to the whole
create table s.part partition of s.keyed for values from ('2026-01-01') to ('2027-01-01') partition by range (at);
create table s.part_a partition of s.part for values from ('2026-01-01') to ('2026-07-01');
create table s.part_rest partition of s.part default;

-- variant: with settings of its own
create table s.part (at date not null, what text compression pglz);
alter table s.log attach partition s.part for values from ('2026-01-01') to ('2027-01-01');

-- variant: by hash
create table s.hashed (at date not null, what text) partition by hash (what);
create table s.part partition of s.hashed for values with (modulus 2, remainder 1);

-- variant: partitioned itself, with another default below
create table s.part partition of s.told for values from ('2026-01-01') to ('2027-01-01') partition by list (what);
create table s.part_rest partition of s.part default;
alter table s.part_rest alter what set default 'rest';

-- variant: apart, with a default below
create table s.part (at date not null, what text) partition by list (what);
create table s.part_rest partition of s.part default;
alter table s.part_rest alter what set default 'rest';

-- variant: partitioned by a column of the whole
create table s.deep (at date not null, what text) partition by range (at);
create table s.part partition of s.deep for values from ('2026-01-01') to ('2027-01-01') partition by list (what);
create table s.part_a partition of s.part for values in ('a', 'b');

-- variant: partitioned by a column of the whole that has another type
create table s.deep (at date not null, what varchar(10)) partition by range (at);
create table s.part partition of s.deep for values from ('2026-01-01') to ('2027-01-01') partition by list (what);
create table s.part_a partition of s.part for values in ('a', 'b');
