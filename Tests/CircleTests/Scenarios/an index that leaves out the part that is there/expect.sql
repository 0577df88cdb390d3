-- step 1: transaction
-- Share on cfg.event, no rewrite
CREATE INDEX event_body ON ONLY cfg.event USING btree (body);
