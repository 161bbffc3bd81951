-- Every version of each file of reference data, whoever loaded it; the newest one is in use
create table reference_version (
  name       varchar(64)  not null,            -- divisions.csv, …
  version    integer      not null,            -- 1, 2, 3 …
  sha256     varchar(64)  not null,
  content    text         not null,
  loaded_by  varchar(64),                      -- null: came with a release
  loaded_at  timestamp with time zone not null,
  primary key (name, version)
);
drop table reference_load;
