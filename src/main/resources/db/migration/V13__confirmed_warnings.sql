-- What the applicant was warned of and sent nevertheless, by submission
create table confirmed_warning (
  declaration_id  varchar(64)   not null references declaration (id),
  round           integer       not null,
  position        integer       not null,
  rule            varchar(16),
  pointer         varchar(200)  not null,
  message         varchar(500)  not null,
  confirmed_at    timestamp with time zone not null,
  primary key (declaration_id, round, position)
);
