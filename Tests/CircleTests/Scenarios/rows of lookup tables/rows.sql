-- after: de German Deutsch, en English ? | de hello Hallo, en hello Hello
select (select string_agg(concat_ws(' ', l.code, l.name, l.own_name), ', ' order by code) from cfg.language l) || ' | ' || (select string_agg(concat_ws(' ', p.language, p.key, p.text), ', ' order by p.language) from cfg.phrase p)
