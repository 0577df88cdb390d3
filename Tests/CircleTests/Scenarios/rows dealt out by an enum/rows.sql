-- after: 3
select (select count(*) from cfg.ticket) + (select count(*) from cfg.other)
