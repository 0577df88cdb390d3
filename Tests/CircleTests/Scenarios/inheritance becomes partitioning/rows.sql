-- after: 1a,2b
select string_agg(id || what, ',' order by id) from cfg.log
