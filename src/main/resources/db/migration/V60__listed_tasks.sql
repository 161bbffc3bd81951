-- What the task lists of Tasklist show, sort, count and search: a row for each candidate group of each open task, claimed
-- or not, and one for a task that only its assignee has. ListedTasks keeps it in step with the engine, in the same
-- transactions; the facts of a case are those of its declaration. It only finds tasks quickly: who may see a task the
-- identity links say, and whose case it is the declaration. Runs unchanged on H2 and PostgreSQL.
create table listed_task (
  task_id         varchar(64)  not null,              -- act_ru_task.id_
  group_id        varchar(255) not null,              -- candidate group; empty where there is none
  assignee        varchar(255) not null,              -- empty where nobody has it
  name            varchar(255),                       -- of the task
  created_at      timestamp    not null,              -- act_ru_task.create_time_, as the engine writes it
  due_at          timestamp,                          -- act_ru_task.due_date_, likewise
  declaration_id  varchar(64),                        -- null for other processes
  case_number     varchar(32),
  specialty       varchar(64),
  level           varchar(32),
  submitted_at    timestamp with time zone,
  resubmitted     boolean      not null,
  primary key (task_id, group_id)
);
create index listed_task_by_due on listed_task (group_id, due_at, created_at, task_id);
create index listed_task_by_submission on listed_task (group_id, submitted_at, task_id);
create index listed_task_by_number on listed_task (group_id, case_number, task_id);
create index listed_task_by_assignee on listed_task (assignee);
