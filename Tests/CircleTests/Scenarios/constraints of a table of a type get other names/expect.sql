-- step 1: transaction
-- AccessExclusive on cfg.t, no rewrite
ALTER TABLE cfg.t NOT OF;

ALTER TABLE cfg.t RENAME CONSTRAINT pk TO pk2;

ALTER TABLE cfg.t OF cfg.ty;

ALTER TABLE cfg.t NOT OF;

ALTER TABLE cfg.t RENAME CONSTRAINT u TO u2;

ALTER TABLE cfg.t OF cfg.ty;

ALTER TABLE cfg.t NOT OF;

ALTER TABLE cfg.t RENAME CONSTRAINT f TO f2;

ALTER TABLE cfg.t OF cfg.ty;

ALTER TABLE cfg.t NOT OF;

ALTER TABLE cfg.t RENAME CONSTRAINT c TO c2;

ALTER TABLE cfg.t OF cfg.ty;
