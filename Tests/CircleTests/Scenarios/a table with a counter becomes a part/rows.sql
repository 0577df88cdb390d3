-- after: 1
select fizz from cfg.w
