-- after: 1 calm 10 x|2 wild  y
select string_agg(concat_ws($$ $$, id, mood, coalesce(amount::text, $$$$), note), $$|$$ order by id) from cfg.ticket
