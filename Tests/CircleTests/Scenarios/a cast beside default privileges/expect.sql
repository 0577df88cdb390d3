-- step 1: transaction
-- AccessExclusive on cfg.tenant, all rows are written anew
CREATE TABLE cfg.member (
  id integer
);

ALTER TABLE cfg.tenant ALTER COLUMN plan SET DATA TYPE cfg.plan USING "plan"::cfg.plan;

REVOKE SELECT ON TABLE cfg.member FROM reader;
