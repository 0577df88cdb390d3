-- after: 1 2
select (select id from cfg.fresh) || ' ' || (select id from cfg.freed)
