-- step 1: transaction
-- AccessExclusive on cfg.tenant, all rows are written anew
ALTER TABLE cfg.tenant ALTER COLUMN plan SET DATA TYPE text USING "plan"::text;

DROP TYPE cfg.plan;

CREATE TABLE cfg.plan (
  name text NOT NULL,
  CONSTRAINT plan_pkey PRIMARY KEY (name)
);
