CREATE SCHEMA cfg;
CREATE TABLE cfg.member (id integer, email text NOT NULL, phone text);
CREATE UNIQUE INDEX member_email ON cfg.member (email);
CREATE UNIQUE INDEX member_phone ON cfg.member (phone);
ALTER TABLE cfg.member REPLICA IDENTITY USING INDEX member_email;
CREATE TABLE cfg.device (id integer, mark text NOT NULL);
CREATE UNIQUE INDEX device_mark ON cfg.device (mark);
ALTER TABLE cfg.device REPLICA IDENTITY USING INDEX device_mark;
