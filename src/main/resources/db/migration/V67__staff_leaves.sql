-- When members of offices are away, and who stands in for them. Runs unchanged on H2 and PostgreSQL.
create table staff_leave (
  id              varchar(64)  primary key,
  account_id      varchar(64)  not null references account (id),
  substitute_id   varchar(64)  not null references account (id),
  first_day       date         not null,
  last_day        date         not null,   -- the last day away
  set_by          varchar(64)  not null references account (id),
  set_at          timestamp with time zone not null
);
create index staff_leave_by_person on staff_leave (account_id, last_day);
