-- Archive packages (归档包) of cases that have ended, each one ZIP in the document store. Runs unchanged on H2 and PostgreSQL. No row
-- is ever deleted: what was destroyed at the end of its term can be told from what never was.
create table archive_package (
  id              varchar(64)  primary key,
  declaration_id  varchar(64)  not null,
  case_number     varchar(64)  not null,
  version         integer      not null,       -- 1, and one more where the case changed after it was archived
  office          varchar(64),                 -- group of the office that keeps it: the last one that had the case
  made_at         timestamp with time zone not null,
  events          integer      not null,       -- how many the case had: with more of them it is archived again
  sha256          varchar(64)  not null,       -- of the whole package, for good
  document        varchar(64),                 -- the same while it lies in the document store; null once it was destroyed
  size            bigint       not null,
  files           integer      not null,
  missing         integer      not null,       -- files that could not be read when it was made
  kept_until      date,                        -- the last day, as archive-rules.dmn said when it was made; null for ever
  destroyed_at    timestamp with time zone,
  constraint archive_package_of_case unique (declaration_id, version)
);
create index archive_package_by_document on archive_package (document);
create index archive_package_by_term on archive_package (kept_until);
create index archive_package_by_hash on archive_package (sha256);
