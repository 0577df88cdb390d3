-- after: 1,1,5
select concat_ws(',', (select b from cfg.plain), (select a from cfg.typed), (select a from cfg.other))
