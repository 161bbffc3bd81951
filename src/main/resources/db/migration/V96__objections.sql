-- Objections to what is published (公示异议). Who objects, what the person wrote, and the report on it are encrypted: nobody
-- reads them but the office that judges (PB04). Runs unchanged on H2 and PostgreSQL.
create table objection (
  id              varchar(64)   primary key,
  publicity_id    varchar(64)   not null references publicity (id),
  declaration_id  varchar(64)   not null,
  receipt         varchar(32)   not null,      -- what its state is asked for by, with the contact
  contact_hash    varchar(64),                 -- null for one without a name
  complaint       text          not null,      -- encrypted: name, contact, facts
  anonymous       boolean       not null,
  filed_at        timestamp with time zone not null,
  state           varchar(16)   not null,      -- FILED | OPEN | UPHELD | DISMISSED | SETTLED
  task_id         varchar(64),                 -- of the engine, that judges it
  due_at          timestamp with time zone,
  extended        boolean       default false not null,
  report          text,                        -- encrypted
  reason          varchar(1000),               -- what the applicant is told
  decided_by      varchar(64),
  decided_at      timestamp with time zone,
  constraint objection_receipt unique (receipt)
);
create index objection_of_case on objection (declaration_id, state);
create index objection_of_publicity on objection (publicity_id, state);
create index objection_of_task on objection (task_id);

-- What came with objections; a file is nobody's until its objection is sent
create table objection_file (
  id            varchar(64)   primary key,
  objection_id  varchar(64)   references objection (id),
  position      integer       not null,
  file_name     text          not null,        -- encrypted: a name may say who sent it
  size          bigint        not null,
  pages         integer       not null,
  sha256        varchar(64)   not null,
  uploaded_at   timestamp with time zone not null
);
create index objection_file_of_objection on objection_file (objection_id, position);
create index objection_file_by_hash on objection_file (sha256);
create index objection_file_by_time on objection_file (uploaded_at);
