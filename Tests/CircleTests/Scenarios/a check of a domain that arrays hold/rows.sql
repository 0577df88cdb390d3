-- after: {1,2}
select many from cfg.t
