-- after: 3
select count(*) from (values ('event_north', 1, 'north'), ('event_rest', 2, 'south'), ('log_2_north', 11, 'north')) v(part, at, region) join (select tableoid::regclass::text as part, at, region::text from cfg.event union all select tableoid::regclass::text, at, region::text from cfg.log) t on t.part = 'cfg.' || v.part and t.at = v.at and t.region = v.region
