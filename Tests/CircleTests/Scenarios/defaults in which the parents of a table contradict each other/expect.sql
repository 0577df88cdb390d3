-- step 1: transaction
-- AccessExclusive on cfg.bird, all rows are written anew
-- AccessExclusive on cfg.both, all rows are written anew
-- AccessExclusive on cfg.fish, all rows are written anew
-- AccessExclusive on cfg.flying_fish, all rows are written anew
-- AccessExclusive on cfg.thing, all rows are written anew
-- ShareUpdateExclusive on cfg.one, no rewrite
-- ShareUpdateExclusive on cfg.two, no rewrite
CREATE TABLE cfg."both (its parent)" (LIKE cfg."both" INCLUDING GENERATED);

ALTER TABLE cfg."both" INHERIT cfg."both (its parent)";

ALTER TABLE cfg."both" NO INHERIT cfg.one;

ALTER TABLE cfg."both" NO INHERIT cfg.two;

ALTER TABLE cfg."both (its parent)" ADD COLUMN "a (to be)" integer;

UPDATE cfg."both" SET "a (to be)" = a;

ALTER TABLE ONLY cfg."both (its parent)" DROP COLUMN a;

ALTER TABLE cfg."both" DROP COLUMN a;

ALTER TABLE cfg."both (its parent)" RENAME COLUMN "a (to be)" TO a;

CREATE TABLE cfg."flying_fish (its parent)" (LIKE cfg.flying_fish INCLUDING GENERATED);

ALTER TABLE cfg.flying_fish INHERIT cfg."flying_fish (its parent)";

ALTER TABLE cfg.flying_fish NO INHERIT cfg.fish;

ALTER TABLE cfg.flying_fish NO INHERIT cfg.bird;

ALTER TABLE ONLY cfg."flying_fish (its parent)" DROP COLUMN reach;

ALTER TABLE cfg."flying_fish (its parent)" ADD COLUMN "made (to be)" timestamp with time zone;

UPDATE cfg.flying_fish SET "made (to be)" = made;

ALTER TABLE ONLY cfg."flying_fish (its parent)" DROP COLUMN made;

ALTER TABLE cfg.flying_fish DROP COLUMN made;

ALTER TABLE cfg."flying_fish (its parent)" RENAME COLUMN "made (to be)" TO made;

ALTER TABLE cfg.thing ALTER COLUMN n SET DATA TYPE bigint;

ALTER TABLE cfg."flying_fish (its parent)" ALTER COLUMN n SET DATA TYPE bigint;

ALTER TABLE cfg."both" ALTER COLUMN a SET DEFAULT 2;

ALTER TABLE cfg.flying_fish ALTER COLUMN made SET DEFAULT '2022-01-01 00:00:00+00'::timestamp with time zone;

ALTER TABLE cfg."both" INHERIT cfg.one;

ALTER TABLE cfg."both" INHERIT cfg.two;

ALTER TABLE cfg."both" NO INHERIT cfg."both (its parent)";

DROP TABLE cfg."both (its parent)";

ALTER TABLE cfg.flying_fish INHERIT cfg.fish;

ALTER TABLE cfg.flying_fish INHERIT cfg.bird;

ALTER TABLE cfg.flying_fish NO INHERIT cfg."flying_fish (its parent)";

DROP TABLE cfg."flying_fish (its parent)";
