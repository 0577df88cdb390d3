-- common
create schema s;

-- variant: plain
create conversion s.c for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;

-- variant: renamed
-- renamed from: plain
create conversion s."C" for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;

-- variant: the default
create default conversion s.c for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;

-- variant: backwards
create conversion s.c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;

-- variant: to another
create conversion s.c for 'UTF8' to 'LATIN2' from utf8_to_iso8859;
