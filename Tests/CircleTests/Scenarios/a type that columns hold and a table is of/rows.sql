-- after: (1,a,) (2,b,) {"(3,c,)"} (4,d,) {"(5,e,)"}
select concat_ws(' ', shaped, one, many, was, several) from cfg.shaped, cfg.holder, cfg.audit
