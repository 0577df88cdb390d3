-- step 1: transaction
-- AccessExclusive on cfg.tenant, all rows are written anew
CREATE TABLE cfg.plans (
  name text NOT NULL,
  CONSTRAINT plans_pkey PRIMARY KEY (name)
);

ALTER TABLE cfg.tenant ALTER COLUMN plan SET DATA TYPE text USING "plan"::text;

DROP TYPE cfg.plan;
