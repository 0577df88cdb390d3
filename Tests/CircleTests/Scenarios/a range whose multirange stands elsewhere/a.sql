CREATE SCHEMA cfg;
CREATE SCHEMA other;
CREATE TYPE cfg.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = other."All Spans");
CREATE TABLE cfg.shift (id integer, at cfg.span, all_of_it other."All Spans");
