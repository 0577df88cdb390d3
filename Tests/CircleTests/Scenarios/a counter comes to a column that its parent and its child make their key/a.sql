CREATE SCHEMA cfg;
CREATE TABLE cfg.machine (tag serial NOT NULL, serial text NOT NULL, label text GENERATED ALWAYS AS ('M' || serial) STORED, CONSTRAINT tags UNIQUE (tag));
CREATE TABLE cfg.robot (axes integer, CONSTRAINT robot_key PRIMARY KEY (serial)) INHERITS (cfg.machine);
GRANT USAGE ON SEQUENCE cfg.machine_tag_seq TO reader;
