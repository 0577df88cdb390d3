CREATE SCHEMA cfg;
CREATE TABLE cfg.category (id integer PRIMARY KEY, code text UNIQUE);
CREATE TABLE cfg.item (id integer NOT NULL, category integer, code text, stage text,
  CONSTRAINT item_category FOREIGN KEY (category) REFERENCES cfg.category NOT ENFORCED) PARTITION BY LIST (stage);
CREATE TABLE cfg.item_draft PARTITION OF cfg.item FOR VALUES IN ('draft');
ALTER TABLE cfg.item_draft ADD CONSTRAINT draft_category FOREIGN KEY (category) REFERENCES cfg.category NOT VALID;
-- This one leaves for a while.
CREATE TABLE cfg.sale (id integer NOT NULL, category integer, code text, stage text,
  CONSTRAINT sale_category FOREIGN KEY (category) REFERENCES cfg.category NOT ENFORCED) PARTITION BY LIST (stage);
CREATE TABLE cfg.sale_draft PARTITION OF cfg.sale FOR VALUES IN ('draft');
ALTER TABLE cfg.sale_draft ADD CONSTRAINT draft_category FOREIGN KEY (category) REFERENCES cfg.category NOT VALID;
-- This one leaves for good, as its whole is made anew.
CREATE TYPE cfg.stage AS ENUM ('draft');
CREATE TABLE cfg.offer (id integer NOT NULL, code text, stage cfg.stage,
  CONSTRAINT offer_category FOREIGN KEY (code) REFERENCES cfg.category (code) ON UPDATE CASCADE) PARTITION BY LIST (stage);
CREATE TABLE cfg.offer_draft PARTITION OF cfg.offer FOR VALUES IN ('draft');
