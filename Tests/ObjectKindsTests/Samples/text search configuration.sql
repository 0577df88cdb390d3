-- common
create schema s;
create text search dictionary s.d (template = simple, stopwords = german);

-- variant: empty
create text search configuration s.c (parser = default);

-- variant: renamed
-- renamed from: empty
create text search configuration s."C" (parser = default);

-- variant: with words
create text search configuration s.c (parser = default);
alter text search configuration s.c add mapping for word, asciiword with s.d, english_stem;
alter text search configuration s.c add mapping for email with simple;

-- variant: with other words
create text search configuration s.c (parser = default);
alter text search configuration s.c add mapping for word, asciiword with english_stem;
alter text search configuration s.c add mapping for int, email with s.d;

-- variant: copied
create text search configuration s.c (copy = pg_catalog.english);
create table s.t (a text, b tsvector generated always as (to_tsvector('s.c', a)) stored);

-- variant: of another parser
create text search parser s.p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration s.c (parser = s.p);
alter text search configuration s.c add mapping for word with s.d;
