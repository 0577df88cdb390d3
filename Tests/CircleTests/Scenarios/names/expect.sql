-- step 1: transaction
-- AccessExclusive on Cfg Bot.Ticket "Items", all rows are written anew
CREATE TABLE "Cfg Bot"."user" (
  "order" integer,
  "Table" "char",
  CONSTRAINT user_order_fkey FOREIGN KEY ("order") REFERENCES "Cfg Bot"."Ticket ""Items""" (id),
  CONSTRAINT "user_Table_check" CHECK ("Table" <> 'x'::"char")
);

ALTER TABLE "Cfg Bot"."Ticket ""Items"""
  ALTER COLUMN "select" SET DATA TYPE character varying(9),
  ALTER COLUMN "ÄÖÜ" SET NOT NULL,
  ALTER COLUMN "a.b" SET DATA TYPE bigint,
  ADD COLUMN nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx integer,
  ADD COLUMN "1st" integer,
  ADD COLUMN " " integer,
  ADD COLUMN "it's" text,
  ADD COLUMN "тикет" text,
  ALTER COLUMN "ÄÖÜ" SET DEFAULT 0;

CREATE INDEX nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxi ON "Cfg Bot"."Ticket ""Items""" USING btree ("a.b", (("ÄÖÜ" + 1)));

CREATE TYPE "Cfg Bot".type AS ENUM ('a b', 'A,B', '{}', 'it''s');

CREATE FUNCTION "Cfg Bot"."Do it"("The Arg" "Cfg Bot".type[]) RETURNS "Cfg Bot".type
    LANGUAGE sql
AS $$select $1[1]$$;

CREATE VIEW "Cfg Bot"."View.1" AS
SELECT "Ticket ""Items"""."select",
    "Ticket ""Items"""."a.b" AS "x""y"
   FROM "Cfg Bot"."Ticket ""Items""";
