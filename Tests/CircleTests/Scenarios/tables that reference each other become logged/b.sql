CREATE SCHEMA cfg;
CREATE TABLE cfg.queue (id integer PRIMARY KEY);
CREATE TABLE cfg.client (id integer PRIMARY KEY, queue integer REFERENCES cfg.queue, boss integer REFERENCES cfg.client);
CREATE TABLE cfg.lease (client integer REFERENCES cfg.client);
