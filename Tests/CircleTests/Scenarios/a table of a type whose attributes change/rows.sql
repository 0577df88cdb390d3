-- after: (1,a,) (4,z,)
select shaped::text || ' ' || was::text from cfg.shaped, cfg.audit
