-- same: returns: a procedure has none
-- same: window: functions only
-- same: volatility: functions only
-- same: strict: functions only
-- same: leakproof: functions only
-- same: parallel: functions only
-- same: cost: functions only
-- same: rows: functions only
-- same: support: functions only
-- same: transforms: no language here has any

-- common
create schema s;
create table s.t (id int, a text);

-- variant: plain
create procedure s.p(a int) language sql as 'insert into s.t values (a)';

-- variant: renamed
-- renamed from: plain
create procedure s."P"(a int) language sql as 'insert into s.t values (a)';

-- variant: everything set
create procedure s.p(a int default 3) language plpgsql security definer set search_path = s as $$
begin
  insert into t values (a);
end
$$;

-- variant: a body of SQL
create procedure s.p(b int) language sql
begin atomic
  insert into s.t values (b);
  delete from s.t where id = b;
end;

-- variant: in and out
create procedure s.p(inout a int, b text default 'x') language plpgsql as 'begin a := 1; end';
