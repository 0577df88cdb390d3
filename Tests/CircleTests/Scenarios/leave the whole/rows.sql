-- after: old|new
select string_agg(what, $$|$$ order by id) from (select * from cfg.log_2025 union all select * from cfg.log_2026) x
