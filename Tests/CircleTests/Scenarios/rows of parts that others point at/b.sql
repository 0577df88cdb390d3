create schema cfg;
create table cfg.r (id int, at date, primary key (id, at)) partition by range (at);
create table cfg.r1 partition of cfg.r for values from ('2025-01-01') to ('2025-01-20');
create table cfg.rq partition of cfg.r for values from ('2025-02-01') to ('2025-05-01') partition by range (at);
create table cfg.r2 partition of cfg.rq for values from ('2025-02-01') to ('2025-03-01');
create table cfg.e (id int primary key, r_id int, r_at date, constraint e_r foreign key (r_id, r_at) references cfg.r (id, at));
