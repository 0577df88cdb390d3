-- after: 3 12 2
select concat_ws(' ', (select n from cfg.log), (select name from cfg.place), (select name from cfg.thing))
