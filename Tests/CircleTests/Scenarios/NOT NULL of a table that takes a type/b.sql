-- needs: 18
CREATE SCHEMA cfg;
CREATE TYPE cfg.shape AS (id int, a int, b int, note text);
CREATE TABLE cfg.post OF cfg.shape (id WITH OPTIONS NOT NULL);
ALTER TABLE cfg.post ADD CONSTRAINT a_there NOT NULL a;
CREATE TABLE cfg.copy (LIKE cfg.post);
CREATE TYPE cfg.narrow AS (id int, b bigint);
CREATE TABLE cfg.made OF cfg.narrow (id WITH OPTIONS NOT NULL);
CREATE TABLE cfg.like_made (LIKE cfg.made);
