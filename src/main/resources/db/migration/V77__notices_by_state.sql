-- Process admins look through the queue of notices by state, the newest first. Runs unchanged on H2 and PostgreSQL.
create index sms_message_by_state_and_time on sms_message (status, created_at);
