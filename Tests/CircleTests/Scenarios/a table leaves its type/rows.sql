-- after: 1 a
select f1 || ' ' || f2 from cfg.item
