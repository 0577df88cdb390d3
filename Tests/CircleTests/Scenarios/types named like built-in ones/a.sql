create schema cfg;
create type cfg.money as (amount numeric, currency text);
