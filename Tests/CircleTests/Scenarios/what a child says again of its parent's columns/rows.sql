-- after: base 1 one|base 2 two|base 3 calm|grandchild 2 two 20 200
select string_agg(line, '|' order by line) from (select concat_ws(' ', 'base', id, note) as line from cfg.base union all select concat_ws(' ', 'grandchild', id, note, mine, deep) from cfg.grandchild) x
