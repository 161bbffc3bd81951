-- Employers that the register does not know, entered by applicants (U05). Others find them once a review confirmed them.
create table employer_by_hand (
  id                 varchar(64)  primary key,    -- stands wherever the register's ids do
  name               varchar(200) not null,
  uscc               varchar(18)  not null,
  division           varchar(16)  not null,
  registered_by      varchar(64)  not null references account (id),
  registered_at      timestamp with time zone not null,
  confirmed_by_case  varchar(64)  references declaration (id),
  confirmed_at       timestamp with time zone,
  unique (name, uscc)
);
create index employer_by_hand_by_code on employer_by_hand (uscc);
