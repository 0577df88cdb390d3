create schema cfg;

-- The child's own gets another name.
create table cfg.parent (x int constraint parent_x not null);
create table cfg.child (constraint child_x not null x) inherits (cfg.parent);
create table cfg.grandchild () inherits (cfg.child);

-- The parent's does, and one child has its own beside it.
create table cfg.renamed (x int constraint before not null);
create table cfg.renamed_own (constraint own not null x) inherits (cfg.renamed);
create table cfg.renamed_too () inherits (cfg.renamed);

-- What the child says as well goes, and stays.
create table cfg.asks (x int not null);
create table cfg.asks_no_more (constraint asks_no_more not null x) inherits (cfg.asks);
create table cfg.asks_again () inherits (cfg.asks);

-- Partitions: one made as such, one attached with what it had.
create table cfg.whole (id int, x int constraint whole_x not null) partition by list (id);
create table cfg.made partition of cfg.whole for values in (1);
create table cfg.attached (id int, x int constraint attached_x not null);
alter table cfg.whole attach partition cfg.attached for values in (2);

-- The whole does not ask for it any more, and one partition does.
create table cfg.stops (id int, x int not null) partition by list (id);
create table cfg.stops_too (id int, x int constraint stops_too_x not null);
alter table cfg.stops attach partition cfg.stops_too for values in (1);
create table cfg.asks_on (id int, x int constraint asks_on_x not null);
alter table cfg.stops attach partition cfg.asks_on for values in (2);

-- A column of the child's own.
create table cfg.first (x int constraint first_x not null);
create table cfg.second (x int constraint second_x not null) inherits (cfg.first);
