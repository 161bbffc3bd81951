-- An office with thousands of open cases: its lists are counted, shown and searched in indexes that hold all that is asked
-- of them, so that no row is looked up that is not shown. Runs unchanged on H2 and PostgreSQL.

-- whether several groups may take the task: only of such rows has to be found out which are the same task
alter table listed_task add column shared boolean default false not null;
update listed_task set shared = true
 where task_id in (select task_id from listed_task group by task_id having count(*) > 1);

drop index listed_task_by_due;
create index listed_task_by_due on listed_task (group_id, due_at, created_at, task_id, assignee, resubmitted);
drop index listed_task_by_submission;
create index listed_task_by_submission on listed_task (group_id, submitted_at, task_id, assignee, resubmitted, due_at);
drop index listed_task_by_number;
create index listed_task_by_number on listed_task (group_id, case_number, task_id, assignee, resubmitted, due_at);
create index listed_task_to_count on listed_task (group_id, shared, assignee, due_at, resubmitted, task_id);
create index listed_task_to_search on listed_task (group_id, specialty, level, shared, case_number, applicant_name, assignee,
                                                   due_at, resubmitted, declaration_id, name, task_id, created_at,
                                                   submitted_at);

-- Tasklist's own lists, which only programs ask for, are read from the same table
create index listed_task_by_age on listed_task (group_id, assignee, created_at, task_id);
drop table unclaimed_task;

-- 办件查询 counts whom a name means in the index alone
drop index office_case_by_name;
create index office_case_by_name on office_case (group_id, name_key, declaration_id);
