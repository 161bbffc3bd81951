-- Certificates as signed documents, in versions. Runs unchanged on H2 and PostgreSQL.

-- The keys that sign documents where an installation names none: the same for every server
create table document_seal (
  id        integer       primary key,         -- 1: there is one key store
  keystore  varchar(8000) not null,            -- in base64, encrypted with the keys of the ID numbers
  made_at   timestamp with time zone not null
);

alter table certificate add column version integer default 1 not null;  -- of a correction, 2 and on (CF09)
alter table certificate add column ofd varchar(64);                     -- SHA-256; null where issued before there was one
alter table certificate drop constraint certificate_number;
alter table certificate drop constraint certificate_of_case;
alter table certificate add constraint certificate_number unique (number, version);
alter table certificate add constraint certificate_of_case unique (declaration_id, version);
create index certificate_by_ofd on certificate (ofd);
