-- after: 7 one a
select t.id || ' ' || t.title || ' ' || t.code from cfg.ticket t join cfg.answer on request_id = t.id
