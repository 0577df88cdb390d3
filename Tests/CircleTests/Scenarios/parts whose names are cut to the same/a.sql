CREATE SCHEMA cfg;
create table cfg.customer_interaction_events_with_details (customer_account_id bigint not null, happened_at timestamptz not null, v int) partition by range (happened_at);
create table cfg.customer_interaction_events_with_details_partition_y2024_m01 partition of cfg.customer_interaction_events_with_details for values from ('2024-01-01') to ('2024-02-01');
create table cfg.customer_interaction_events_with_details_partition_y2024_m02 partition of cfg.customer_interaction_events_with_details for values from ('2024-02-01') to ('2024-03-01');
create table cfg.customer_interaction_events_with_details_partition_y2024_m03 partition of cfg.customer_interaction_events_with_details for values from ('2024-03-01') to ('2024-04-01');
alter table cfg.customer_interaction_events_with_details add primary key (customer_account_id, happened_at);
create index on cfg.customer_interaction_events_with_details (customer_account_id, v);
create index on cfg.customer_interaction_events_with_details (happened_at, v);
alter table cfg.customer_interaction_events_with_details add unique (v, happened_at);
