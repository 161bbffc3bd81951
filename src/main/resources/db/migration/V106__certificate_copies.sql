-- Copies of certificates that holders hand on for one purpose and for a while (加注). Runs unchanged on H2 and PostgreSQL.
create table certificate_copy (
  id              varchar(64)  primary key,
  certificate_id  varchar(64)  not null references certificate (id),  -- the version that it is a copy of
  number          varchar(40)  not null,
  holder_id       varchar(64)  not null,
  purpose         varchar(60)  not null,       -- what it may be used for
  valid_until     date         not null,       -- the last day, whole
  made_at         timestamp with time zone not null,
  ended_at        timestamp with time zone,    -- where its holder ended it before that day
  status_index    integer      not null,       -- its own place in the list of states
  document        varchar(64)  not null,       -- SHA-256 of the PDF
  constraint certificate_copy_place unique (status_index)
);
create index certificate_copy_of_holder on certificate_copy (holder_id, made_at);
create index certificate_copy_of_certificate on certificate_copy (certificate_id, valid_until);
create index certificate_copy_by_document on certificate_copy (document);
create index certificate_copy_by_term on certificate_copy (valid_until);
