CREATE SCHEMA cfg;
CREATE TABLE cfg.users (id int, email_at date, phone_at date, at date GENERATED ALWAYS AS (LEAST(email_at, phone_at)) STORED);
CREATE TABLE cfg.team (id int, email_at date, phone_at date, at date GENERATED ALWAYS AS (LEAST(email_at, phone_at)) STORED);
INSERT INTO cfg.users VALUES (1, '2020-01-01', '2019-01-01');
INSERT INTO cfg.team VALUES (1, '2020-01-01', NULL);
