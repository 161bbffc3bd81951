-- 办件查询: a page in any order, and what is open, are read from indexes that hold all that is asked of them, so that an office
-- with tens of thousands of cases waits no longer. Runs unchanged on H2 and PostgreSQL.
drop index office_case_by_name;
create index office_case_by_name on office_case (group_id, name_key, submitted_at, declaration_id, applicant_id);
drop index office_case_by_state;
create index office_case_by_state on office_case (group_id, state, submitted_at, declaration_id, applicant_id);
drop index office_case_by_specialty;
create index office_case_by_specialty on office_case (group_id, specialty, submitted_at, declaration_id, applicant_id);
