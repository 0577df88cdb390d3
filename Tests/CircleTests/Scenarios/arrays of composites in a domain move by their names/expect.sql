-- step 1: transaction
-- AccessExclusive on cfg.customer, all rows are written anew
CREATE DOMAIN cfg.kind AS text CONSTRAINT kind_check CHECK (VALUE = ANY (ARRAY['mail'::text, 'web'::text]));

ALTER TYPE cfg.contact RENAME TO contact__old;

CREATE TYPE cfg.contact AS (kind cfg.kind, checked boolean, value text);

ALTER DOMAIN cfg.contacts RENAME TO contacts__old;

CREATE DOMAIN cfg.contacts AS cfg.contact[];

ALTER DOMAIN cfg.contacts ADD CONSTRAINT few CHECK (cardinality(VALUE) <= 50);

CREATE TYPE cfg."customer contacts (values)" AS (value cfg.contacts);

ALTER TABLE cfg.customer ALTER COLUMN contacts SET DATA TYPE cfg.contacts USING (pg_catalog.jsonb_populate_record(NULL::cfg."customer contacts (values)", pg_catalog.jsonb_build_object('value', pg_catalog.to_jsonb(contacts)))).value;

DROP TYPE cfg."customer contacts (values)";

DROP DOMAIN cfg.contacts__old;

DROP TYPE cfg.contact__old;
