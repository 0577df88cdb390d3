-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
DROP INDEX cfg.a;

DROP INDEX cfg.b;

DROP INDEX cfg.c;

DROP INDEX cfg.d;

DROP INDEX cfg.gone;

CREATE INDEX "F g" ON cfg.log USING btree (((what ->> 'a'::text)), ((id + 1))) WITH (fillfactor = '50');

CREATE INDEX a ON cfg.log USING brin (at) WITH (pages_per_range = '16');

CREATE INDEX b ON cfg.log USING btree (kind COLLATE "C" text_pattern_ops DESC NULLS LAST, lower(kind)) INCLUDE (id);

CREATE UNIQUE INDEX c ON cfg.log USING btree (kind, at) NULLS NOT DISTINCT WHERE kind <> 'x'::text;

CREATE INDEX d ON cfg.log USING gin (what jsonb_path_ops) WITH (fastupdate = 'on');

CREATE INDEX e ON cfg.log USING hash (kind);
