-- after: 7
select amount from cfg.paid
