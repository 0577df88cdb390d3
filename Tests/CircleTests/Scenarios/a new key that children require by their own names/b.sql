-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.object (id bigint NOT NULL DEFAULT 5, sign text NOT NULL, CONSTRAINT object_key PRIMARY KEY (id));
CREATE TABLE cfg.painting (x int, PRIMARY KEY (id)) INHERITS (cfg.object);
CREATE TABLE cfg.fresco (CONSTRAINT numbered NOT NULL id) INHERITS (cfg.painting);
CREATE TABLE cfg.statue (CONSTRAINT numbered NOT NULL id) INHERITS (cfg.object);
