-- after: (1,2) {"(3,4)"}
SELECT one::text || ' ' || several::text FROM cfg.log
