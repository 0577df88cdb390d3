-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.reading (sensor int, value int NOT NULL, note text CONSTRAINT noted NOT NULL) PARTITION BY LIST (sensor);
CREATE TABLE cfg.reading_1 PARTITION OF cfg.reading FOR VALUES IN (1);
ALTER TABLE cfg.reading_1 ADD PRIMARY KEY (sensor, value);
CREATE UNIQUE INDEX once ON cfg.reading (sensor, value);
