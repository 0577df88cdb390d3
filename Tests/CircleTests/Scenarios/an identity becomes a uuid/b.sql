CREATE SCHEMA cfg;
CREATE TABLE cfg.account (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, name text);
CREATE TABLE cfg.session (account uuid REFERENCES cfg.account);
