CREATE SCHEMA cfg;
CREATE TYPE cfg.rank AS ENUM ('guest', 'member', 'owner');
CREATE TABLE cfg.membership (id integer, rank cfg.rank, is_owner boolean DEFAULT false,
  is_member boolean GENERATED ALWAYS AS (rank <> 'guest') STORED);
