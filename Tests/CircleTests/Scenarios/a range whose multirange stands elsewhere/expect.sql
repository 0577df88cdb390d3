-- step 1: transaction
-- AccessExclusive on cfg.shift, all rows are written anew
ALTER TYPE cfg.span RENAME TO span__old;

ALTER FUNCTION cfg.span(integer, integer) RENAME TO span__old;

ALTER FUNCTION cfg.span(integer, integer, text) RENAME TO span__old;

ALTER TYPE other."All Spans" RENAME TO "All Spans__old";

ALTER FUNCTION cfg."All Spans"() RENAME TO "All Spans__old";

ALTER FUNCTION cfg."All Spans"(cfg.span__old) RENAME TO "All Spans__old";

ALTER FUNCTION cfg."All Spans"(VARIADIC cfg.span__old[]) RENAME TO "All Spans__old";

CREATE TYPE cfg.span AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = other."All Spans");

ALTER TABLE cfg.shift
  ALTER COLUMN at SET DATA TYPE cfg.span USING at::text::cfg.span,
  ALTER COLUMN all_of_it SET DATA TYPE other."All Spans" USING all_of_it::text::other."All Spans";

DROP TYPE cfg.span__old;
