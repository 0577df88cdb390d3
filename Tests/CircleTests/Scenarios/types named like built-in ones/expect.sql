-- step 1: transaction
CREATE TABLE cfg.text (
  id integer NOT NULL,
  old_text text,
  CONSTRAINT text_pkey PRIMARY KEY (id)
);

CREATE DOMAIN cfg.date AS date CONSTRAINT date_check CHECK (VALUE > '2000-01-01'::date);

CREATE TABLE cfg.page (
  id uuid,
  title text NOT NULL,
  day cfg.date,
  paid money,
  due cfg.money[]
);

CREATE FUNCTION cfg.first_of(cfg.text, text) RETURNS cfg.date
    LANGUAGE sql
RETURN (NULL::date)::cfg.date;
