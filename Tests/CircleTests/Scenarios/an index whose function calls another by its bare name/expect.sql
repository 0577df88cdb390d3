-- step 1: transaction
-- AccessExclusive on cfg.person, no rewrite
ALTER TABLE cfg.person ADD COLUMN born date;

CREATE INDEX person_born ON cfg.person USING btree (born);
