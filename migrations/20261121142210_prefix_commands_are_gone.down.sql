-- plumb:      1
-- revision:   20261121142210
-- revises:    20261121142147
-- message:    prefix commands are gone
-- created:    2026-11-21T14:22:10Z
-- loses:      down makes table column cfg.guild.prefix again, but empty
-- seal:       sha256:f033c50ce6d51e4f61744b548d4d48246dc58053fb16b8702d29422b56fa89a8

-- step 1: transaction
-- AccessExclusive on cfg.guild, no rewrite
ALTER TABLE cfg.guild ADD COLUMN prefix character varying(5) NOT NULL DEFAULT '!'::character varying;
