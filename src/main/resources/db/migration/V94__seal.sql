-- The keys that sign certificates: the same for every server. Runs unchanged on H2 and PostgreSQL.
create table certificate_seal (
  id       integer       primary key,          -- 1: there is one keyset, with older keys in it
  keyset   varchar(8000) not null,             -- Tink's JSON, encrypted with the keys of the ID numbers
  made_at  timestamp with time zone not null
);
