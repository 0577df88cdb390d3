create schema cfg;
create table cfg.task (id int not null, constraint task_pkey primary key (id));
create table cfg.attachment (id int, task_id int not null, constraint attachment_fkey foreign key (task_id) references cfg.task (id));
