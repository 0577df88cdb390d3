-- step 1: transaction
-- AccessExclusive on cfg.item, no rewrite
CREATE FUNCTION cfg.fraction_in(cstring) RETURNS cfg.fraction
    LANGUAGE internal IMMUTABLE STRICT
AS $$float8in$$;

CREATE FUNCTION cfg.fraction_out(cfg.fraction) RETURNS cstring
    LANGUAGE internal IMMUTABLE STRICT
AS $$float8out$$;

CREATE TYPE cfg.fraction (
    INPUT = cfg.fraction_in,
    OUTPUT = cfg.fraction_out,
    INTERNALLENGTH = 8,
    PASSEDBYVALUE = true,
    ALIGNMENT = double
);

ALTER TABLE cfg.item ADD COLUMN part cfg.fraction DEFAULT '0.5'::cfg.fraction;

CREATE FUNCTION cfg.smaller(cfg.fraction, cfg.fraction) RETURNS boolean
    LANGUAGE internal IMMUTABLE STRICT
AS $$float8lt$$;

CREATE OPERATOR cfg.< (FUNCTION = cfg.smaller, LEFTARG = cfg.fraction, RIGHTARG = cfg.fraction);

CREATE DOMAIN cfg.share AS cfg.fraction CONSTRAINT share_check CHECK (VALUE OPERATOR(cfg.<) '1'::cfg.fraction);

ALTER TABLE cfg.item ADD COLUMN parts cfg.share[];

COMMENT ON TYPE cfg.fraction IS 'of a whole';
