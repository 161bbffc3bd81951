-- A ban that was lifted stays on the list, and hinders nobody
alter table declaration_ban add column lifted_by varchar(64);
alter table declaration_ban add column lifted_at timestamp with time zone;

-- The call log is read by time, and by whom it is about
create index record_call_by_time on record_call (called_at);
create index record_call_by_subject on record_call (subject_id);
