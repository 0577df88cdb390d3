-- step 1: transaction
-- AccessExclusive on cfg.other, all rows are written anew
-- AccessExclusive on cfg.ticket, all rows are written anew
-- ShareUpdateExclusive on cfg.base, no rewrite
DROP VIEW cfg.late;

DROP INDEX cfg.ticket_made;

ALTER TABLE cfg.ticket DROP CONSTRAINT ticket_pkey;

CREATE TABLE cfg."other (its parent)" (LIKE cfg.other INCLUDING GENERATED);

ALTER TABLE cfg.other INHERIT cfg."other (its parent)";

ALTER TABLE ONLY cfg."other (its parent)" DROP COLUMN note;

ALTER TABLE cfg."other (its parent)"
  ADD COLUMN "id (to be)" bigint,
  ADD COLUMN made timestamp with time zone DEFAULT now();

UPDATE cfg.other SET "id (to be)" = id;

ALTER TABLE ONLY cfg."other (its parent)" DROP COLUMN id;

ALTER TABLE cfg.other DROP COLUMN id;

ALTER TABLE cfg."other (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."other (its parent)"
  ALTER COLUMN id SET NOT NULL,
  ADD CONSTRAINT positive CHECK (id > 0);

CREATE TABLE cfg."ticket (its parent)" (LIKE cfg.ticket INCLUDING GENERATED);

ALTER TABLE cfg.ticket INHERIT cfg."ticket (its parent)";

ALTER TABLE cfg.ticket DROP CONSTRAINT positive;

ALTER TABLE ONLY cfg."ticket (its parent)"
  DROP COLUMN note,
  DROP COLUMN subject;

ALTER TABLE cfg."ticket (its parent)"
  ADD COLUMN "id (to be)" bigint,
  ADD COLUMN "made (to be)" timestamp with time zone;

UPDATE cfg.ticket SET "id (to be)" = id, "made (to be)" = made;

ALTER TABLE ONLY cfg."ticket (its parent)"
  DROP COLUMN id,
  DROP COLUMN made;

ALTER TABLE cfg.ticket
  DROP COLUMN id,
  DROP COLUMN made;

ALTER TABLE cfg."ticket (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."ticket (its parent)" RENAME COLUMN "made (to be)" TO made;

ALTER TABLE cfg."ticket (its parent)"
  ALTER COLUMN id SET NOT NULL,
  ADD CONSTRAINT positive CHECK (id > 0);

ALTER TABLE cfg.other ALTER COLUMN made SET DEFAULT now();

ALTER TABLE cfg.ticket
  ALTER COLUMN made SET DEFAULT now(),
  ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);

CREATE INDEX ticket_made ON cfg.ticket USING btree (made);

CREATE VIEW cfg.late AS
SELECT ticket.id,
    ticket.subject
   FROM cfg.ticket
  WHERE (ticket.made > now());

ALTER TABLE cfg.other INHERIT cfg.base;

ALTER TABLE cfg.other NO INHERIT cfg."other (its parent)";

DROP TABLE cfg."other (its parent)";

ALTER TABLE cfg.ticket INHERIT cfg.base;

ALTER TABLE cfg.ticket NO INHERIT cfg."ticket (its parent)";

DROP TABLE cfg."ticket (its parent)";
