-- Certificates of approved cases. Runs unchanged on H2 and PostgreSQL.

-- What is counted up, under many names: case numbers as before, and the numbers and places of certificates
create table counted_number (
  name        varchar(64)  primary key,        -- case:<day>, certificate:<begin of the numbers>, certificate-places
  last_given  integer      not null
);
insert into counted_number (name, last_given) select 'case:' || issued_on, last_given from case_number_sequence;
drop table case_number_sequence;

create table certificate (
  id              varchar(64)   primary key,
  number          varchar(40)   not null,      -- unique for ever (CF03)
  declaration_id  varchar(64)   not null,
  holder_id       varchar(64)   not null,
  -- what it says, as it was on the day of its issue
  holder_name     varchar(100)  not null,
  masked_id       varchar(32),
  level           varchar(32)   not null,
  title           varchar(100)  not null,
  specialty       varchar(300)  not null,
  way             varchar(32)   not null,
  office          varchar(200)  not null,
  obtained_on     date          not null,
  issued_at       timestamp with time zone not null,
  -- whether it holds
  status_index    integer       not null,      -- its place in the list of states
  state           varchar(16)   not null,      -- VALID | CORRECTED | REVOKED
  state_at        timestamp with time zone not null,
  reason          varchar(500),
  document        varchar(64)   not null,      -- SHA-256 of the PDF
  constraint certificate_number unique (number),
  constraint certificate_place unique (status_index),
  constraint certificate_of_case unique (declaration_id)
);
create index certificate_of_holder on certificate (holder_id, issued_at);
create index certificate_by_document on certificate (document);
create index certificate_by_state on certificate (state, state_at);
