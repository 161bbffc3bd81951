-- Tasks about what was approved already (publicity, certificates) have a list of their own. Runs unchanged on H2 and PostgreSQL.
alter table listed_task add column after_review boolean default false not null;
update listed_task set after_review = true
 where declaration_id in (select id from declaration where status = 'PUBLICITY' or finished_at is not null);

-- each index that counts or pages a list holds the new column too: see V89
drop index listed_task_by_due;
create index listed_task_by_due on listed_task (group_id, due_at, created_at, task_id, assignee, resubmitted, after_review);
drop index listed_task_by_submission;
create index listed_task_by_submission on listed_task (group_id, submitted_at, task_id, assignee, resubmitted, due_at,
                                                       after_review);
drop index listed_task_by_number;
create index listed_task_by_number on listed_task (group_id, case_number, task_id, assignee, resubmitted, due_at,
                                                   after_review);
drop index listed_task_to_count;
create index listed_task_to_count on listed_task (group_id, shared, assignee, due_at, resubmitted, after_review, task_id);
drop index listed_task_to_search;
create index listed_task_to_search on listed_task (group_id, specialty, level, shared, case_number, applicant_name, assignee,
                                                   due_at, resubmitted, after_review, declaration_id, name, task_id,
                                                   created_at, submitted_at);
