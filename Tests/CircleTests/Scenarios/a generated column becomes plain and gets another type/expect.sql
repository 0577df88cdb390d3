-- step 1: transaction
-- AccessExclusive on cfg.item, all rows are written anew
ALTER TABLE cfg.item ALTER COLUMN size DROP EXPRESSION;

ALTER TABLE cfg.item ALTER COLUMN size SET DATA TYPE text USING "size"::text;

ALTER TABLE cfg.item ALTER COLUMN words DROP EXPRESSION;

ALTER TABLE cfg.item ALTER COLUMN words SET DATA TYPE integer USING "words"::integer;
