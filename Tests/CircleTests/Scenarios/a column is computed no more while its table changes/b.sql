CREATE SCHEMA cfg;
CREATE TABLE cfg.users (id int, at date) WITH (fillfactor = 80);
ALTER TABLE cfg.users ENABLE ROW LEVEL SECURITY;
CREATE TABLE cfg.team (id int, email_at date, at date GENERATED ALWAYS AS (email_at) STORED) WITH (fillfactor = 80);
