-- step 1: transaction
DROP FUNCTION cfg.gone();

CREATE TABLE cfg.note (
  line text DEFAULT E'one\r
two'::text,
  CONSTRAINT note_line CHECK (line <> E'\r'::text)
);

CREATE FUNCTION cfg.shout(word text) RETURNS text
    LANGUAGE plpgsql
AS E'begin\r
  -- loud\r
  return upper(word) || ''\\\\!'';\r
end\r
';

CREATE VIEW cfg.lines AS
SELECT (E'a\rb'::text || note.line) AS line
   FROM cfg.note;

COMMENT ON TABLE cfg.note IS E'First.\r
Second.';
