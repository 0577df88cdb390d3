-- after: 1 ok
select at || ' ' || mood from cfg.part
