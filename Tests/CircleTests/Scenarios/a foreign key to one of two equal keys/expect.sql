-- step 1: transaction
-- AccessExclusive on cfg.field, all rows are written anew
-- AccessExclusive on cfg.note, no rewrite
-- AccessExclusive on cfg.task, all rows are written anew
DROP INDEX cfg.task_reversed;

ALTER TABLE cfg.field DROP CONSTRAINT field_task_fkey;

ALTER TABLE cfg.note DROP CONSTRAINT note_run_name_fkey;

ALTER TABLE cfg.task DROP CONSTRAINT task_pkey;

ALTER TABLE cfg.field
  ALTER COLUMN run SET DATA TYPE character varying(250),
  ALTER COLUMN name SET DATA TYPE character varying(250);

ALTER TABLE cfg.task
  ALTER COLUMN name SET DATA TYPE character varying(250),
  ALTER COLUMN run SET DATA TYPE character varying(250),
  ADD CONSTRAINT task_pkey PRIMARY KEY (id);

ALTER TABLE cfg.field ADD CONSTRAINT field_task_fkey FOREIGN KEY (run, name) REFERENCES cfg.task (run, name);

ALTER TABLE cfg.note ADD CONSTRAINT note_run_name_fkey FOREIGN KEY (run, name) REFERENCES cfg.task (run, name);
