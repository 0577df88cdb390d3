-- step 1: transaction
-- AccessExclusive on cfg.day, all rows are written anew
-- AccessExclusive on cfg.late, all rows are written anew
-- AccessExclusive on cfg.night, all rows are written anew
DROP VIEW cfg.moods;

ALTER TABLE cfg.day ALTER COLUMN mood DROP DEFAULT;

ALTER TABLE cfg.day NOT OF;

ALTER TABLE cfg.night NOT OF;

ALTER TYPE cfg.note
  ALTER ATTRIBUTE mood SET DATA TYPE cfg.mood CASCADE,
  ALTER ATTRIBUTE points SET DATA TYPE integer CASCADE;

ALTER TABLE cfg.day
  ALTER COLUMN mood SET DATA TYPE cfg.mood USING "mood"::cfg.mood,
  ALTER COLUMN points SET DATA TYPE integer USING "points"::integer;

ALTER TABLE cfg.day OF cfg.note;

ALTER TABLE cfg.night
  ALTER COLUMN mood SET DATA TYPE cfg.mood USING "mood"::cfg.mood,
  ALTER COLUMN points SET DATA TYPE integer USING "points"::integer;

ALTER TABLE cfg.night OF cfg.note;

ALTER TYPE cfg.note ADD ATTRIBUTE more date CASCADE;

ALTER TABLE cfg.night ALTER COLUMN points SET STORAGE PLAIN;

ALTER TABLE cfg.day ALTER COLUMN mood SET DEFAULT 'glad'::cfg.mood;

CREATE VIEW cfg.moods AS
SELECT day.mood
   FROM cfg.day;
