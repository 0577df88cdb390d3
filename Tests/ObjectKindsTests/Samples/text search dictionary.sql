-- common
create schema s;

-- variant: plain
create text search dictionary s.d (template = simple);

-- variant: renamed
-- renamed from: plain
create text search dictionary s."D" (template = simple);

-- variant: with options
create text search dictionary s.d (template = simple, stopwords = english, accept = false);

-- variant: with other options
create text search dictionary s.d (template = simple, accept = true);

-- variant: of another template
create text search dictionary s.d (template = snowball, language = german);
