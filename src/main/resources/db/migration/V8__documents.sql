-- Documents (material): rows and bytes that agree --------------------------------------------------------

create index material_by_sha256 on material (sha256);

-- Whoever names a document in a row, or deletes one that no row names, locks its stripe: the hash's first digit
create table document_lock (
  stripe  varchar(1)  primary key
);
insert into document_lock (stripe) values ('0'), ('1'), ('2'), ('3'), ('4'), ('5'), ('6'), ('7'),
  ('8'), ('9'), ('a'), ('b'), ('c'), ('d'), ('e'), ('f');

-- One row: the last time that the store was held against the rows
create table document_check (
  id            varchar(16)  primary key,
  started_at    timestamp with time zone,      -- by whichever server came first; null: may start at once
  finished_at   timestamp with time zone,
  documents     bigint       not null default 0,  -- in the store
  orphans       bigint       not null default 0,  -- of them named by no row for a day, and still there
  deleted       bigint       not null default 0,  -- orphans deleted by this check
  missing       bigint       not null default 0,  -- named by rows and not in the store
  changed       bigint       not null default 0,  -- no longer the bytes that were uploaded
  verified      bigint       not null default 0,  -- read and held against their hashes by this check
  verified_to   varchar(64)  not null default ''  -- where the next check goes on reading
);
insert into document_check (id) values ('documents');

-- What is wrong with which document, as the last check saw it
create table document_finding (
  kind      varchar(16)  not null,             -- orphan | missing | changed
  sha256    varchar(64)  not null,
  found_at  timestamp with time zone not null,
  seen_at   timestamp with time zone not null,
  primary key (kind, sha256)
);
