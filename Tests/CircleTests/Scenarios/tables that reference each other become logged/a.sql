CREATE SCHEMA cfg;
CREATE UNLOGGED TABLE cfg.queue (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE cfg.client (id integer PRIMARY KEY, queue integer REFERENCES cfg.queue, boss integer REFERENCES cfg.client);
CREATE UNLOGGED TABLE cfg.lease (client integer REFERENCES cfg.client);
