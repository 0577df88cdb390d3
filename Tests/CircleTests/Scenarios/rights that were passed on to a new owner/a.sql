create schema cfg;
grant usage on schema cfg to reader, writer;

-- reader passed on what writer, the owner to be, holds beside everything else.
create table cfg.passed (id int);
grant select on cfg.passed to reader with grant option;
set role reader;
grant select on cfg.passed to writer;
reset role;

-- Its owner has no rights on the sequence any more.
create table cfg.served (id serial);
alter table cfg.served owner to writer;
grant all on sequence cfg.served_id_seq to reader;

-- Nor has that of a foreign table.
create foreign data wrapper passing;
create server passing foreign data wrapper passing;
create foreign table cfg.outside (id serial) server passing;
alter table cfg.outside owner to writer;
grant all on sequence cfg.outside_id_seq to reader;
