-- schemas: s, t

-- variant: one
create schema s;

-- variant: two
create schema s;
create schema t;

-- variant: another name
-- renamed from: one
create schema t;
