-- plumb:      1
-- revision:   20261121142210
-- revises:    20261121142147
-- message:    prefix commands are gone
-- created:    2026-11-21T14:22:10Z
-- risk:       high, data goes: cfg.guild.prefix
-- accepted:   drop-column cfg.guild.prefix (by plumb, 2026-11-21T14:22:10Z)
-- proven:     PostgreSQL 15.20, up and down
-- seal:       sha256:eca0cc2fd2783a1e8ee92e8948aa6b744e54b263a3340404d91158fdce92af68

-- step 1: transaction
-- AccessExclusive on cfg.guild, no rewrite
ALTER TABLE cfg.guild DROP COLUMN prefix;
