CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id int PRIMARY KEY, a int, b int, twice int GENERATED ALWAYS AS (a * 2) STORED, CONSTRAINT not_five CHECK (b <> 5));
CREATE INDEX item_b ON cfg.item (b);
CREATE STATISTICS cfg.of_b ON a, b FROM cfg.item;
INSERT INTO cfg.item VALUES (1, 10, 20);
