-- common
create schema s;

-- variant: nobody
create sequence s.q;
create table s.t (id int default nextval('s.q'), n int);
create table s.u (id int);

-- variant: a column
create sequence s.q;
create table s.t (id int default nextval('s.q'), n int);
create table s.u (id int);
alter sequence s.q owned by s.t.id;

-- variant: another column
create sequence s.q;
create table s.t (id int default nextval('s.q'), n int);
create table s.u (id int);
alter sequence s.q owned by s.u.id;

-- variant: serial
create table s.t (id serial, n bigserial);
create table s.u (id int);
