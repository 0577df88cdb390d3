-- after: sad 5 glad 7
SELECT (SELECT mood || ' ' || points FROM cfg.day) || ' ' || (SELECT mood || ' ' || points FROM cfg.night)
