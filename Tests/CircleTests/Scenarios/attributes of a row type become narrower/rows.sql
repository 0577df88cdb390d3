-- after: (1.23,2026-01-02,7,abc) {"(9.87,,3,de)",NULL} ("(5)") (2.35)
select concat_ws(' ', last, several, nested, offer) from cfg.log
