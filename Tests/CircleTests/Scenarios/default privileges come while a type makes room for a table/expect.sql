-- step 1: transaction
-- AccessExclusive on cfg.tenant, all rows are written anew
ALTER TABLE cfg.tenant ALTER COLUMN plan SET DATA TYPE text USING "plan"::text;

DROP TYPE cfg.plan;

CREATE TABLE cfg.plan (
  name text NOT NULL,
  CONSTRAINT plan_pkey PRIMARY KEY (name)
);

ALTER TABLE cfg.tenant ADD CONSTRAINT tenant_plan_fkey FOREIGN KEY (plan) REFERENCES cfg.plan (name);

CREATE VIEW cfg.plans AS
SELECT plan.name
   FROM cfg.plan;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA cfg GRANT SELECT ON TABLES TO reader;
