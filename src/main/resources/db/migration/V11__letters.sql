-- Letters that a process admin put in place of the bundled ones; the newest version of each is in use
create table letter_template (
  template     varchar(64)  not null,
  version      varchar(32)  not null,
  content      text         not null,
  uploaded_by  varchar(64)  not null,
  uploaded_at  timestamp with time zone not null,
  primary key (template, version)
);
