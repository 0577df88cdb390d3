CREATE SCHEMA cfg;
CREATE TABLE cfg.task (id integer NOT NULL, name text NOT NULL, run text NOT NULL);
-- The foreign key is bound to this one, because the other was not there yet.
ALTER TABLE cfg.task ADD CONSTRAINT task_name_key UNIQUE (run, name);
CREATE TABLE cfg.field (
    run text NOT NULL,
    name text NOT NULL,
    CONSTRAINT field_task_fkey FOREIGN KEY (run, name) REFERENCES cfg.task (run, name)
);
ALTER TABLE cfg.task ADD CONSTRAINT task_pkey PRIMARY KEY (name, run);
CREATE TABLE cfg.note (run text, name text, FOREIGN KEY (run, name) REFERENCES cfg.task (run, name));
CREATE UNIQUE INDEX task_reversed ON cfg.task (name DESC, run);
