-- common
create schema s;
create function s.lengths(cstring[]) returns integer language internal immutable strict as 'varchartypmodin';

-- variant: shell
create type s.b;

-- variant: of a fixed size
create type s.b;
create function s.b_in(cstring) returns s.b language internal immutable strict as 'int4in';
create function s.b_out(s.b) returns cstring language internal immutable strict as 'int4out';
create type s.b (
  input = s.b_in, output = s.b_out, internallength = 4, passedbyvalue, category = 'N', preferred = true,
  default = '42', delimiter = ';');

-- variant: renamed
-- renamed from: of a fixed size
create type s."B 2";
create function s.b_in(cstring) returns s."B 2" language internal immutable strict as 'int4in';
create function s.b_out(s."B 2") returns cstring language internal immutable strict as 'int4out';
create type s."B 2" (
  input = s.b_in, output = s.b_out, internallength = 4, passedbyvalue, category = 'N', preferred = true,
  default = '42', delimiter = ';');

-- variant: of any size
create type s.b;
create function s.b_in(cstring, oid, integer) returns s.b language internal immutable strict as 'varcharin';
create function s.b_out(s.b) returns cstring language internal immutable strict as 'varcharout';
create type s.b (input = s.b_in, output = s.b_out, storage = extended, collatable = true);

-- variant: with all functions
create type s.b;
create function s.b_in(cstring, oid, integer) returns s.b language internal immutable strict as 'varcharin';
create function s.b_out(s.b) returns cstring language internal immutable strict as 'varcharout';
create function s.b_receive(internal, oid, integer) returns s.b
  language internal immutable strict as 'varcharrecv';
create function s.b_send(s.b) returns bytea language internal immutable strict as 'varcharsend';
create type s.b (
  input = s.b_in, output = s.b_out, receive = s.b_receive, send = s.b_send, typmod_in = s.lengths,
  typmod_out = varchartypmodout, analyze = range_typanalyze, subscript = raw_array_subscript_handler,
  storage = main, collatable = true);

-- variant: in use
create type s.b;
create function s.b_in(cstring) returns s.b language internal immutable strict as 'textin';
create function s.b_out(s.b) returns cstring language internal immutable strict as 'textout';
create type s.b (input = s.b_in, output = s.b_out, alignment = double, element = float8, subscript = raw_array_subscript_handler);
create function s.same(s.b, s.b) returns boolean language internal immutable strict as 'texteq';
create operator s.= (function = s.same, leftarg = s.b, rightarg = s.b);
create domain s.d as s.b;
create type s.c as (one s.b, many s.b[]);
create table s.t (id integer, b s.b default 'x', c s.c, d s.d, bs s.b[]);
create view s.v as select b, bs from s.t where b operator(s.=) 'y';
