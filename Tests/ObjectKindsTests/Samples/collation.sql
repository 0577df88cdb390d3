-- same: rules: since PostgreSQL 16

-- common
create schema s;

-- variant: libc
create collation s.c (provider = libc, locale = 'C');
create table s.t (a text collate s.c);
create index t_a on s.t (a);

-- variant: renamed
-- renamed from: libc
create collation s."Order" (provider = libc, locale = 'C');
create table s.t (a text collate s."Order");
create index t_a on s.t (a);

-- variant: libc in two parts
create collation s.c (provider = libc, lc_collate = 'POSIX', lc_ctype = 'C');
create table s.t (a text collate s.c);

-- variant: icu
-- needs: ICU
create collation s.c (provider = icu, locale = 'de-DE');
create table s.t (a text collate s.c);

-- variant: icu without regard to case
-- needs: ICU
create collation s.c (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create table s.t (a text collate s.c);

-- variant: builtin
-- needs: 17
create collation s.c (provider = builtin, locale = 'C.UTF-8');
create table s.t (a text collate s.c);
