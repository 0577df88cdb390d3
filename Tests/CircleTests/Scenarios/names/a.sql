create schema "Cfg Bot";
create table "Cfg Bot"."Ticket ""Items""" (id bigint primary key, "select" text, "ÄÖÜ" int, "a.b" int);
