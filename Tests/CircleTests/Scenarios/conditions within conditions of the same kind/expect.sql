-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
DROP INDEX cfg.t_where;

ALTER TABLE cfg.t
  DROP CONSTRAINT "all",
  ADD COLUMN d boolean DEFAULT (((1 < 0) OR (1 > 9))::boolean OR false),
  ADD COLUMN g boolean GENERATED ALWAYS AS (((a >= 0) AND (a <= 9))::boolean AND ((b >= 0) AND (b <= 9)) AND (c > 0)) STORED,
  ADD CONSTRAINT "all" CHECK (((a >= 0) AND (a <= 9))::boolean AND (b > 0)),
  ADD CONSTRAINT "right" CHECK ((b > 0) AND ((a > 0) AND (c > 0))),
  ADD CONSTRAINT rows CHECK (((a IS DISTINCT FROM 1) OR (b IS DISTINCT FROM 2))::boolean OR (c > 0));

CREATE INDEX t_on ON cfg.t USING btree (((((a >= 0) AND (a <= 9))::boolean AND (c > 0))));

CREATE INDEX t_where ON cfg.t USING btree (a) WHERE ((a >= 0) AND (a <= 9))::boolean AND (c > 0);

CREATE STATISTICS cfg.s ON a, (a >= 0 AND a <= 9 AND b > 0) FROM cfg.t;

CREATE DOMAIN cfg.d AS integer CONSTRAINT d_check CHECK (((VALUE >= 0) AND (VALUE <= 9))::boolean AND (VALUE <> 5));

CREATE FUNCTION cfg.f(x integer, y boolean DEFAULT (((1 >= 0) AND (1 <= 9))::boolean AND true)) RETURNS boolean
    LANGUAGE sql
RETURN (((x >= 0) AND (x <= 9))::boolean AND y);

CREATE FUNCTION cfg.tf() RETURNS trigger
    LANGUAGE plpgsql
AS $$BEGIN RETURN new; END$$;

CREATE OR REPLACE VIEW cfg.v AS
SELECT t.a,
        CASE
            WHEN (((t.a >= 0) AND (t.a <= 9))::boolean AND (t.b > 0)) THEN 1
            ELSE NULL::integer
        END AS one
   FROM cfg.t
  WHERE ((((t.a >= 0) AND (t.a <= 9))::boolean AND (t.b > 0)) OR ((t.c < 0) OR (t.c > 9)) OR ((t.b = t.a) OR (t.b = t.c)) OR (t.a = 3));

CREATE TRIGGER tr BEFORE UPDATE ON cfg.t FOR EACH ROW WHEN (((old.a >= 0) AND (old.a <= 9))::boolean AND (new.b > 0)) EXECUTE FUNCTION cfg.tf();

CREATE RULE ru AS ON UPDATE TO cfg.t WHERE (((old.a >= 0) AND (old.a <= 9))::boolean AND (new.b > 0)) DO ALSO SELECT 1 AS "?column?"
  WHERE (((old.b >= 0) AND (old.b <= 9))::boolean AND (old.c > 0));

CREATE POLICY po ON cfg.t USING (((a >= 0) AND (a <= 9))::boolean AND (b > 0)) WITH CHECK (((a < 0) OR (a > 9))::boolean OR (b > 0));
