CREATE SCHEMA cfg;
CREATE TABLE cfg.task (
    id integer NOT NULL,
    name varchar(250) NOT NULL,
    run varchar(250) NOT NULL,
    CONSTRAINT task_pkey PRIMARY KEY (id)
);
ALTER TABLE cfg.task ADD CONSTRAINT task_name_key UNIQUE (run, name);
CREATE TABLE cfg.field (
    run varchar(250) NOT NULL,
    name varchar(250) NOT NULL,
    CONSTRAINT field_task_fkey FOREIGN KEY (run, name) REFERENCES cfg.task (run, name)
);
CREATE TABLE cfg.note (run text, name text, FOREIGN KEY (run, name) REFERENCES cfg.task (run, name));
