CREATE SCHEMA cfg;
CREATE TABLE cfg.parcel (id integer, weight integer, price integer GENERATED ALWAYS AS (weight * 2) STORED, note text);
CREATE TABLE cfg.heavy (price integer GENERATED ALWAYS AS (weight * 55) STORED) INHERITS (cfg.parcel);
CREATE TABLE cfg.same (price integer GENERATED ALWAYS AS (weight * 2) STORED) INHERITS (cfg.parcel);
