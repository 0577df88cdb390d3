-- common
create schema s;

-- variant: plain
create text search parser s.p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);

-- variant: renamed
-- renamed from: plain
create text search parser s."P" (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);

-- variant: with headlines
create text search parser s.p (
  start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline
);
create text search configuration s.c (parser = s.p);
