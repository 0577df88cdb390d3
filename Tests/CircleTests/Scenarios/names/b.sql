create schema "Cfg Bot";
create table "Cfg Bot"."Ticket ""Items""" (
  id bigint primary key, "select" varchar(9), "ÄÖÜ" int not null default 0, "a.b" bigint, "nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" int, "1st" int, " " int,
  "it's" text, "тикет" text
);
create index "nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxi" on "Cfg Bot"."Ticket ""Items""" ("a.b", ("ÄÖÜ" + 1));
create table "Cfg Bot"."user" ("order" int references "Cfg Bot"."Ticket ""Items""", "Table" "char" check ("Table" <> 'x'));
create type "Cfg Bot"."type" as enum ('a b', 'A,B', '{}', 'it''s');
create view "Cfg Bot"."View.1" as select "select", "a.b" as "x""y" from "Cfg Bot"."Ticket ""Items""";
create function "Cfg Bot"."Do it"("The Arg" "Cfg Bot"."type"[]) returns "Cfg Bot"."type" language sql as 'select $1[1]';
