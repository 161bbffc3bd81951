-- What the reviewers of an office note about a case, for each other alone. Runs unchanged on H2 and PostgreSQL.
create table review_note (
  id              varchar(64)   primary key,
  declaration_id  varchar(64)   not null references declaration (id),
  office          varchar(255)  not null,           -- the group of the office: only its members read it
  author_id       varchar(64)   not null references account (id),
  content         varchar(1000) not null,           -- plain text
  written_at      timestamp with time zone not null
);
create index review_note_by_case on review_note (declaration_id, office, written_at);
