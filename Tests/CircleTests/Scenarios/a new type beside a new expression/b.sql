CREATE SCHEMA cfg;
CREATE TABLE cfg.item (id bigint PRIMARY KEY, a int, b bigint, twice int GENERATED ALWAYS AS (a * 3) STORED, CONSTRAINT not_five CHECK (b <> 5));
CREATE INDEX item_b ON cfg.item (b);
CREATE STATISTICS cfg.of_b ON a, b FROM cfg.item;
