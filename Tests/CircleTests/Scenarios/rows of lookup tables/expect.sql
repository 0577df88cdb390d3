-- step 1: transaction
-- AccessExclusive on cfg.language, no rewrite
-- RowExclusive on cfg.phrase, no rewrite
DELETE FROM ONLY cfg.phrase WHERE language = 'fr' AND key = 'hello';

DELETE FROM ONLY cfg.language WHERE code = 'fr';

ALTER TABLE cfg.language ADD COLUMN own_name text NOT NULL DEFAULT '?'::text;

UPDATE ONLY cfg.language SET name = 'German', own_name = 'Deutsch' WHERE code = 'de';

INSERT INTO cfg.language (code, name, own_name) VALUES ('en', 'English', '?');

INSERT INTO cfg.phrase (language, key, text) VALUES ('en', 'hello', 'Hello');
