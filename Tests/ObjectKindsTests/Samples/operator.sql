-- common
create schema s;
create function s.eq(int, text) returns boolean language sql immutable as 'select $1::text = $2';
create function s.eq2(int, text) returns boolean language sql immutable as 'select $2 = $1::text';
create function s.qe(text, int) returns boolean language sql immutable as 'select $1 = $2::text';
create function s.ne(int, text) returns boolean language sql immutable as 'select $1::text <> $2';
create function s.half(int) returns int language sql immutable as 'select $1 / 2';

-- variant: plain
create operator s.=== (leftarg = int, rightarg = text, function = s.eq);

-- variant: another function
create operator s.=== (leftarg = int, rightarg = text, function = s.eq2);

-- variant: with relatives
create operator s.=== (
  leftarg = int, rightarg = text, function = s.eq, commutator = operator(s.===), negator = operator(s.!==),
  restrict = eqsel, join = eqjoinsel, hashes, merges
);
create operator s.=== (leftarg = text, rightarg = int, function = s.qe, commutator = operator(s.===));
create operator s.!== (leftarg = int, rightarg = text, function = s.ne, negator = operator(s.===));

-- variant: with estimates
create operator s.=== (leftarg = int, rightarg = text, function = s.eq, restrict = neqsel, join = neqjoinsel);

-- variant: in front
create operator s.=== (leftarg = int, rightarg = text, function = s.eq);
create operator s.!!! (rightarg = int, function = s.half);
