-- Who had a case, who has it now and why: the office's own history, which applicants do not see. Runs unchanged on H2
-- and PostgreSQL.
create table handover (
  id              varchar(64)  primary key,
  task_id         varchar(64)  not null,
  declaration_id  varchar(64)  references declaration (id),   -- null: the task is about something else
  office          varchar(64)  not null,
  act             varchar(16)  not null,   -- taken-over | released | assigned | given-back
  from_account    varchar(64)  references account (id),       -- null: nobody had it
  to_account      varchar(64)  references account (id),       -- null: it is in the office's list again
  by_account      varchar(64)  references account (id),       -- null: the system
  reason          varchar(200),
  happened_at     timestamp with time zone not null
);
create index handover_by_case on handover (declaration_id, happened_at);
