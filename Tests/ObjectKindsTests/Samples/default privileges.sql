-- common
create schema s;

-- variant: none
select 1;

-- variant: some
alter default privileges in schema s grant select on tables to reader;
alter default privileges in schema s grant all on sequences to writer with grant option;
alter default privileges for role writer in schema s grant execute on functions to "Ticket Desk";

-- variant: others
alter default privileges in schema s grant select, insert on tables to reader, public;
alter default privileges in schema s grant usage on types to writer;
alter default privileges for role writer in schema s grant execute on functions to reader;
