-- common
create schema s;
create table s.t (a int, b int, c text);
create table s.u (a int, b int, c text);

-- variant: all kinds
create statistics s.st on a, b from s.t;

-- variant: renamed
-- renamed from: all kinds
create statistics s."St" on a, b from s.t;

-- variant: one kind
create statistics s.st (ndistinct) on a, b from s.t;

-- variant: expressions
create statistics s.st (mcv, dependencies) on a, (b + 1), lower(c) from s.t;

-- variant: one expression
create statistics s.st on (a + b) from s.t;

-- variant: another table
create statistics s.st on a, b from s.u;

-- variant: a target
create statistics s.st on a, b from s.t;
alter statistics s.st set statistics 300;
