-- needs: 18
create schema cfg;

create table cfg.parent (x int constraint parent_x not null);
create table cfg.child (constraint child_requires_x not null x) inherits (cfg.parent);
create table cfg.grandchild () inherits (cfg.child);

create table cfg.renamed (x int constraint after not null);
create table cfg.renamed_own (constraint own not null x) inherits (cfg.renamed);
create table cfg.renamed_too () inherits (cfg.renamed);

create table cfg.asks (x int not null);
create table cfg.asks_no_more () inherits (cfg.asks);
create table cfg.asks_again (constraint asks_again not null x) inherits (cfg.asks);

create table cfg.whole (id int, x int constraint whole_requires_x not null) partition by list (id);
create table cfg.made partition of cfg.whole (constraint made_x not null x) for values in (1);
create table cfg.attached (id int, x int constraint attached_x not null);
alter table cfg.whole attach partition cfg.attached for values in (2);

create table cfg.stops (id int, x int) partition by list (id);
create table cfg.stops_too partition of cfg.stops for values in (1);
create table cfg.asks_on partition of cfg.stops (constraint asks_on_x not null x) for values in (2);

create table cfg.first (x int constraint first_requires_x not null);
create table cfg.second (x int constraint second_requires_x not null) inherits (cfg.first);
