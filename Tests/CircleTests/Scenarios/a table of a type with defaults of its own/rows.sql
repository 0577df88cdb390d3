-- after: a 1000
select f1 || ' ' || f2 from cfg.item
