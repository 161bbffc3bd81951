-- One's own data: a copy to take along, and an account that is given up. Runs unchanged on H2 and PostgreSQL.

-- A copy that its owner asked for with the password: for some minutes it can be fetched, also once more after a line broke
create table data_export (
  id          varchar(64)  primary key,
  account_id  varchar(64)  not null references account (id),
  asked_at    timestamp with time zone not null,
  expires_at  timestamp with time zone not null,
  fetched     integer      not null default 0
);
create index data_export_by_account on data_export (account_id, asked_at);

-- Given up by its owner; null: never. Such an account is closed for good.
alter table account add column cancelled_at timestamp with time zone;
-- The proven number of somebody whose account is gone while a ban or decided cases remain (E02, E03): a keyed hash that
-- opens nothing and keeps nobody from registering again
alter table account add column former_id_number_hash varchar(64);
create index account_by_former_id_number on account (former_id_number_hash);
