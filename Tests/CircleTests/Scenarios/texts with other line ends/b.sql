create schema cfg;
create function cfg.shout(word text) returns text language plpgsql as
  E'begin\r\n  -- loud\r\n  return upper(word) || ''\\\\!'';\r\nend\r\n';
create table cfg.note (line text default E'one\r\ntwo', constraint note_line check (line <> E'\r'));
comment on table cfg.note is E'First.\r\nSecond.';
create view cfg.lines as select E'a\rb' || line as line from cfg.note;
