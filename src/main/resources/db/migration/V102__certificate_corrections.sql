-- What a correction changes of a certificate (CF09): a row for each fact. Runs unchanged on H2 and PostgreSQL. No row is
-- ever deleted.
create table certificate_correction (
  change_id  varchar(64)   not null references certificate_change (id),
  fact       varchar(16)   not null,      -- NAME | TITLE | SPECIALTY | OFFICE | OBTAINED
  was        varchar(300)  not null,
  becomes    varchar(300)  not null,
  constraint certificate_correction_of_change primary key (change_id, fact)
);
