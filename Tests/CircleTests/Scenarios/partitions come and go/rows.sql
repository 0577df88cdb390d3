-- after: 10 20
select (select sum from cfg.sale)::text || $$ $$ || (select sum from cfg.sale_june)
