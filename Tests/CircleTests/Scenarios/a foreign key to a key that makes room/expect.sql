-- step 1: transaction
-- AccessExclusive on cfg.attachment, no rewrite
-- AccessExclusive on cfg.task, all rows are written anew
ALTER TABLE cfg.task ADD COLUMN uid uuid NOT NULL DEFAULT gen_random_uuid();

CREATE UNIQUE INDEX task_id_key ON cfg.task USING btree (id);

DROP TABLE cfg.attachment;

ALTER TABLE cfg.task DROP CONSTRAINT task_pkey;

CREATE TABLE cfg.comment (
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id integer,
  CONSTRAINT comment_task_fkey FOREIGN KEY (task_id) REFERENCES cfg.task (id)
);

ALTER TABLE cfg.task ADD CONSTRAINT task_pkey PRIMARY KEY (uid);
