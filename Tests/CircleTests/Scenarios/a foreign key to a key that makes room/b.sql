create schema cfg;
create table cfg.task (id int not null, uid uuid not null default gen_random_uuid(), constraint task_pkey primary key (uid));
create unique index task_id_key on cfg.task (id);
create table cfg.comment (uid uuid not null default gen_random_uuid(), task_id int, constraint comment_task_fkey foreign key (task_id) references cfg.task (id));
