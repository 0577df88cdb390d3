CREATE SCHEMA cfg;
CREATE TYPE cfg.rank AS ENUM ('owner', 'member');
CREATE TABLE cfg.membership (id integer, rank cfg.rank, is_owner boolean GENERATED ALWAYS AS (rank = 'owner') STORED,
  is_member boolean GENERATED ALWAYS AS (rank = 'member') STORED);
