-- Re-examination (复查): what somebody asks to be looked at again, and what came out (RV01, RV02). Runs unchanged on H2 and
-- PostgreSQL. No row is ever deleted.
create table re_examination (
  id              varchar(64)   primary key,
  declaration_id  varchar(64)   not null references declaration (id),
  person_id       varchar(64)   not null,
  subject         varchar(16)   not null,      -- REJECTED | APPROVED | REVOKED
  subject_id      varchar(64)   not null,      -- the case, or the change that revoked its certificate
  office          varchar(64)   not null,      -- group of the office that looks again
  office_name     varchar(200)  not null,
  facts           varchar(2000) not null,
  asked_at        timestamp with time zone not null,
  due_on          date          not null,      -- of re-examination-rules.dmn, on that day
  redo_days       integer       not null,
  instance_id     varchar(64),                 -- of the engine
  task_id         varchar(64),                 -- of the engine, that examines it
  state           varchar(16)   not null,      -- OPEN | UPHELD | CORRECTED | REDO
  reason          varchar(500),                -- as the person reads it
  decided_by      varchar(64),
  decided_at      timestamp with time zone,
  done_at         timestamp with time zone,
  redo_until      date,                        -- the last day on which the person may declare again
  constraint re_examination_once unique (subject_id, subject)
);
create index re_examination_of_case on re_examination (declaration_id, asked_at);
create index re_examination_of_person on re_examination (person_id, redo_until);
create index re_examination_of_task on re_examination (task_id);
create index re_examination_by_state on re_examination (state);

-- What came with them; a file is nobody's until what it came for is sent
create table re_examination_file (
  id                 varchar(64)   primary key,
  re_examination_id  varchar(64)   references re_examination (id),
  position           integer       not null,
  uploaded_by        varchar(64)   not null,
  file_name          varchar(255)  not null,
  size               bigint        not null,
  pages              integer       not null,
  sha256             varchar(64)   not null,
  uploaded_at        timestamp with time zone not null
);
create index re_examination_file_of on re_examination_file (re_examination_id, position);
create index re_examination_file_by_hash on re_examination_file (sha256);
create index re_examination_file_by_time on re_examination_file (uploaded_at);
