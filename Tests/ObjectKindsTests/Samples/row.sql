-- listed: t, u

-- common
create schema s;
create table s.t (
  code text primary key, label text not null, position int default 7, made_at timestamptz, tags text[], money numeric(8, 2),
  parent text references s.t, twice int generated always as (position * 2) stored
);
create table s.u (a int generated always as identity, "B b" text, t text references s.t, primary key (a, "B b"));

-- variant: none


-- variant: some
insert into s.t values
  ('open', 'Open', 1, '2024-02-29 12:00+02', '{a,"b c",NULL}', 1.5, null),
  ('closed', 'It''s "closed"', null, null, null, null, 'open'),
  ('it''s, a key', 'x', 2, null, '{}', 0, 'closed');
insert into s.u overriding system value values (1, 'x', 'closed'), (2, 'x, "y"', null);

-- variant: others
insert into s.t values
  ('closed', 'Closed', 3, '1999-12-31', null, 12, null),
  ('open', 'Open', 1, '2024-02-29 10:00+00', '{a,"b c",NULL}', 1.50, 'closed'),
  ('', 'empty', null, null, null, null, 'open'),
  ('"quoted"', E'two\nlines', 1, null, null, null, null);
insert into s.u overriding system value values (1, 'x', 'open'), (3, '', '');

-- variant: of one table only
insert into s.t values ('open', 'NULL', 1, null, '{NULL}', null, 'open');
