CREATE SCHEMA cfg;
CREATE TABLE cfg.account (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
CREATE TABLE cfg.session (account integer REFERENCES cfg.account);
