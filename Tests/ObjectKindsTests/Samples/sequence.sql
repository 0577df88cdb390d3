-- common
create schema s;

-- variant: plain
create sequence s.q;

-- variant: renamed
-- renamed from: plain
create sequence s."Q";

-- variant: with options
create sequence s.q as int increment by 5 minvalue 10 maxvalue 1000 start with 20 cache 7 cycle;

-- variant: downwards
create sequence s.q as smallint increment by -1;

-- variant: unlogged
create unlogged sequence s.q start with 3;

-- variant: in use
create sequence s.q;
create table s.t (id bigint default nextval('s.q'));
