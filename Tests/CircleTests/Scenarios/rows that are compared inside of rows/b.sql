create schema cfg;
create table cfg.t (a int, b int, c int, d int, e int,
  constraint apart check ((e, (a, b)) is distinct from (5, (1, 2))),
  constraint one_of check (((a, b), c) in (((1, 2), 5), ((d, e), 4))),
  constraint another check (((a, b), c) <> ((1, 2), 3) and ((a, b), c) is not distinct from ((1, 2), 5)),
  constraint lower check (((a, b), c) < ((1, 2), 9)));
create view cfg.v as
  select a, ((1, 2), c) = ((a, b), 5) as same from cfg.t where ((a, b), c) is distinct from ((1, 3), 2);
