-- common
create schema s;

-- variant: plain
create text search template s.t (lexize = dsimple_lexize);

-- variant: renamed
-- renamed from: plain
create text search template s."T" (lexize = dsimple_lexize);

-- variant: with a beginning
create text search template s.t (init = dsimple_init, lexize = dsimple_lexize);
create text search dictionary s.d (template = s.t, accept = false);
