-- after: 1 ("(7,a,)",2) {"(\"(8,b,)\",3)"} ("(9,c,)",4);2   
SELECT string_agg(concat_ws(' ', n, coalesce(one::text, ''), coalesce(several::text, ''), coalesce(sure::text, '')), ';' ORDER BY n) FROM cfg.book
