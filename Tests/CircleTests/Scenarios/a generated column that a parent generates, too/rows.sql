-- after: 3 6
select a || ' ' || twice from cfg.base
