-- Which office has which tasks that nobody claimed: the engine's tasks and their identity links, once more, in the
-- order in which an office's list shows them. UnclaimedTasks keeps it in step with the engine, in the same
-- transactions. It only finds tasks quickly; who may see a task the identity links say.
create table unclaimed_task (
  group_id    varchar(255) not null,   -- candidate group
  task_id     varchar(64)  not null,   -- act_ru_task.id_
  created_at  timestamp    not null,   -- act_ru_task.create_time_, as the engine writes it
  primary key (group_id, task_id)
);
create index unclaimed_task_by_age on unclaimed_task (group_id, created_at, task_id);
create index unclaimed_task_by_task on unclaimed_task (task_id);
