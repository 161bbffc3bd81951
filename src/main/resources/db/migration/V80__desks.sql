-- Tasklist searches names in the rows of its lists: asking the account of each task was nearly all that a search cost.
-- Runs unchanged on H2 and PostgreSQL.
alter table listed_task add column applicant_name varchar(100);   -- display_name of the account; null for other processes
update listed_task set applicant_name = (
    select a.display_name from declaration d join account a on a.id = d.applicant_id
     where d.id = listed_task.declaration_id)
 where declaration_id is not null;
-- who has a case that was found
create index listed_task_by_case on listed_task (declaration_id, assignee);
-- what somebody decided today
create index review_decision_by_reviewer on review_decision (reviewer_id, decided_at);
