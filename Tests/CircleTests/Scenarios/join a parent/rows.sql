-- after: 1 one x 2026-01-02|2 two  
select string_agg(concat_ws($$ $$, id, subject, coalesce(note, $$$$), coalesce(made::date::text, $$$$)), $$|$$ order by id) from cfg.ticket
