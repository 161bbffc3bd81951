-- Which member of staff opened a case in which round: nobody approves by the dozen what was never looked at. Runs
-- unchanged on H2 and PostgreSQL.
create table opened_case (
  declaration_id  varchar(64)  not null references declaration (id),
  account_id      varchar(64)  not null references account (id),
  round           integer      not null,
  opened_at       timestamp with time zone not null,
  primary key (declaration_id, account_id, round)
);
