-- step 1: transaction
-- AccessExclusive on cfg.p, all rows are written anew
-- ShareRowExclusive on cfg.o, no rewrite
ALTER TYPE cfg.person
  ALTER ATTRIBUTE age SET DATA TYPE bigint CASCADE,
  ADD ATTRIBUTE mail text CASCADE;

ALTER TABLE cfg.p
  ALTER COLUMN mail SET NOT NULL,
  ALTER COLUMN mail SET STATISTICS 40,
  ALTER COLUMN mail SET DEFAULT 'x'::text,
  ADD CONSTRAINT p_mail_key UNIQUE (mail),
  ADD CONSTRAINT p_mail_fkey FOREIGN KEY (mail) REFERENCES cfg.o (m),
  ADD CONSTRAINT p_mail_check CHECK (mail <> 'y'::text);

CREATE VIEW cfg.v AS
SELECT p.mail
   FROM cfg.p;

COMMENT ON COLUMN cfg.p.mail IS 'hm';

GRANT SELECT (mail) ON TABLE cfg.p TO reader;
