-- common
create schema s;

-- variant: empty
create operator family s.f using btree;

-- variant: renamed
-- renamed from: empty
create operator family s."F" using btree;

-- variant: with members
create operator family s.f using btree;
alter operator family s.f using btree add
  operator 1 < (int4, int8), operator 3 = (int4, int8), function 1 (int4, int8) btint48cmp(int4, int8);

-- variant: with other members
create operator family s.f using btree;
alter operator family s.f using btree add
  operator 1 < (int4, int8), operator 5 > (int4, int8), function 1 (int8, int4) btint84cmp(int8, int4);
