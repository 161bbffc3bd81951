-- Documents of drafts that are gone, to be deleted by name. Written where the draft is deleted, so that a crash or a
-- store that is away loses none. Runs unchanged on H2 and PostgreSQL.
create table document_deletion (
  sha256          varchar(64)  not null,
  declaration_id  varchar(64)  not null,       -- whose it was: two drafts that go at once may have held the same file
  asked_at        timestamp with time zone not null,
  primary key (sha256, declaration_id)
);

-- A browser that is used is kept, however long it is known
alter table known_device add column used_at timestamp with time zone;
update known_device set used_at = created_at;
create index known_device_by_use on known_device (used_at);
