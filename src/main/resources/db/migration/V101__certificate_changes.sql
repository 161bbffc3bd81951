-- Changes of certificates (证书变更): who proposes one, why, what the holder says, and who decides. Runs unchanged on H2 and
-- PostgreSQL. No row is ever deleted.
create table certificate_change (
  id               varchar(64)   primary key,
  number           varchar(40)   not null,      -- of the certificate
  declaration_id   varchar(64)   not null,
  holder_id        varchar(64)   not null,
  kind             varchar(16)   not null,      -- REVOKE | RESTORE
  office           varchar(64)   not null,      -- group of the office that gave the certificate
  office_name      varchar(200)  not null,
  ground           varchar(64)   not null,      -- of certificate-change-rules.dmn, with its name and years of that day
  ground_name      varchar(200)  not null,
  ban_years        integer       not null,      -- 0 for no ban (RK03)
  facts            varchar(2000) not null,
  proposed_by      varchar(64)   not null,
  proposed_at      timestamp with time zone not null,
  instance_id      varchar(64),                 -- of the engine
  hearing_until    date,                        -- the last day on which the holder may state the case; null without a hearing
  statement        varchar(2000),
  stated_at        timestamp with time zone,
  state            varchar(16)   not null,      -- OPEN | ACCEPTED | DISMISSED
  reason           varchar(500),                -- of the decision, as the holder reads it
  decided_by       varchar(64),
  decided_at       timestamp with time zone,
  done_at          timestamp with time zone,
  ban_until        date,                        -- of the ban that came with it
  open_number      varchar(40),                 -- the number while it is open: one change at a time
  constraint certificate_change_at_once unique (open_number)
);
create index certificate_change_of_number on certificate_change (number, proposed_at);
create index certificate_change_of_case on certificate_change (declaration_id, state);
create index certificate_change_of_holder on certificate_change (holder_id, proposed_at);
create index certificate_change_of_proposer on certificate_change (proposed_by, state);

-- What came with them; a file is nobody's until what it came for is sent
create table certificate_change_file (
  id           varchar(64)   primary key,
  change_id    varchar(64)   references certificate_change (id),
  part         varchar(16),                     -- EVIDENCE | STATEMENT
  position     integer       not null,
  uploaded_by  varchar(64)   not null,
  file_name    varchar(255)  not null,
  size         bigint        not null,
  pages        integer       not null,
  sha256       varchar(64)   not null,
  uploaded_at  timestamp with time zone not null
);
create index certificate_change_file_of_change on certificate_change_file (change_id, position);
create index certificate_change_file_by_hash on certificate_change_file (sha256);
create index certificate_change_file_by_time on certificate_change_file (uploaded_at);
