-- step 1: transaction
-- AccessExclusive on cfg.board, all rows are written anew
-- AccessExclusive on cfg.memo, no rewrite
-- AccessExclusive on cfg.note, no rewrite
-- AccessExclusive on cfg.sticker, no rewrite
ALTER TABLE cfg.board
  ALTER COLUMN memo SET DATA TYPE jsonb USING pg_catalog.to_jsonb(memo),
  ALTER COLUMN stickers SET DATA TYPE jsonb USING pg_catalog.to_jsonb(stickers);

ALTER TABLE cfg.note ALTER COLUMN body SET DATA TYPE character varying(80);

ALTER TABLE cfg.board ALTER COLUMN memo SET DATA TYPE cfg.memo USING pg_catalog.jsonb_populate_record(NULL::cfg.memo, memo);

CREATE TYPE cfg."board stickers (values)" AS (value cfg.sticker[]);

ALTER TABLE cfg.board ALTER COLUMN stickers SET DATA TYPE cfg.sticker[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."board stickers (values)", pg_catalog.jsonb_build_object('value', stickers))).value;

DROP TYPE cfg."board stickers (values)";
