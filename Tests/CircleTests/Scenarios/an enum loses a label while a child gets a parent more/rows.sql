-- after: 1 ok
select id || ' ' || note from cfg.base
