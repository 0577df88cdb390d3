create schema cfg;
create function cfg.gone() returns text language plpgsql as E'begin\r\n  return ''it''''s\\\\'';\r\nend';
