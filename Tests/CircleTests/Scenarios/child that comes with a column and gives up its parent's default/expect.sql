-- step 1: transaction
-- AccessExclusive on cfg.post, no rewrite
-- AccessExclusive on cfg.post_1, no rewrite
DROP TYPE cfg.state;

ALTER TABLE cfg.post ALTER COLUMN b SET DATA TYPE cfg.small;

ALTER TABLE cfg.post_1 ALTER COLUMN b SET DATA TYPE cfg.small;

CREATE TYPE cfg.state AS ENUM ('new', 'done');

ALTER TABLE cfg.post ADD COLUMN state cfg.state DEFAULT 'new'::cfg.state;

ALTER TABLE cfg.post_1 ADD COLUMN state cfg.state;

ALTER TABLE cfg.post_1
  ALTER COLUMN state DROP DEFAULT,
  ADD CONSTRAINT open CHECK (state = 'new'::cfg.state);

ALTER TABLE cfg.post ADD CONSTRAINT open CHECK (state = 'new'::cfg.state);

ALTER TABLE cfg.post_1 INHERIT cfg.post;
