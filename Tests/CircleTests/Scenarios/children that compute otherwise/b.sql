-- needs: 18
CREATE SCHEMA cfg;
CREATE FUNCTION cfg.rate(weight integer, times integer DEFAULT 3) RETURNS integer LANGUAGE sql IMMUTABLE RETURN weight * times;
CREATE TABLE cfg.parcel (id integer, weight integer, price integer GENERATED ALWAYS AS (cfg.rate(weight)) STORED, note text);
CREATE TABLE cfg.heavy (price integer GENERATED ALWAYS AS (weight * 56) STORED) INHERITS (cfg.parcel);
CREATE TABLE cfg.same (price integer GENERATED ALWAYS AS (cfg.rate(weight)) STORED) INHERITS (cfg.parcel);
CREATE TABLE cfg.light (price integer GENERATED ALWAYS AS (weight) STORED) INHERITS (cfg.parcel);
