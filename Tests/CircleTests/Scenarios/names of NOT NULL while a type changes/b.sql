-- needs: 18
create schema cfg;
create type cfg.s as enum ('a', 'b');
create table cfg.t (no int, s cfg.s not null);
create table cfg.i (x int, s cfg.s constraint s_given not null) inherits (cfg.t);
create table cfg.w (no int constraint w_no not null, s cfg.s constraint w_s not null, primary key (no)) partition by range (no);
create table cfg.p (s cfg.s constraint p_s not null, no int constraint p_no not null);
alter table cfg.w attach partition cfg.p for values from (1) to (4);
create table cfg.u (no bigint not null, opened timestamptz constraint o_nn not null, constraint u_pk primary key (no));
create table cfg.ui (x int, constraint ui_pk primary key (no)) inherits (cfg.u);
create table cfg.v (no int, fy smallint not null);
create table cfg.vi (x int, fy smallint constraint fy_given not null default 3) inherits (cfg.v);
create table cfg.k (id bigint constraint k_id_nn not null, n int, primary key (id)) partition by range (id);
create table cfg.kp (id bigint constraint kp_id_nn not null, n int, constraint pkp primary key (id));
alter table cfg.k attach partition cfg.kp for values from (1) to (9);
