-- step 1: transaction
-- AccessExclusive on cfg.customer_interaction_events_with_details, no rewrite
-- AccessExclusive on cfg.customer_interaction_events_with_details_partition_y2024_m01, all rows are written anew
-- AccessExclusive on cfg.customer_interaction_events_with_details_partition_y2024_m02, all rows are written anew
-- AccessExclusive on cfg.customer_interaction_events_with_details_partition_y2024_m03, all rows are written anew
ALTER TABLE cfg.customer_interaction_events_with_details ALTER COLUMN v SET DATA TYPE bigint;

CREATE TABLE cfg.customer_interaction_events_with_details_partition_y2024_m04 PARTITION OF cfg.customer_interaction_events_with_details FOR VALUES FROM ('2024-04-01 00:00:00+00') TO ('2024-05-01 00:00:00+00');

CREATE INDEX customer_interaction_events_with_details_v_idx ON cfg.customer_interaction_events_with_details USING btree (v);
