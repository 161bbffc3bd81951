-- Reasons for a return that an office uses again and again, for each material and section. An office without a list of its
-- own for an item uses the list of the product. Runs unchanged on H2 and PostgreSQL.
create table return_phrase_list (
  office      varchar(255) not null,                -- the group of the office
  item        varchar(80)  not null,                -- material:<slot>, section:<key> or any
  changed_by  varchar(64)  not null,
  changed_at  timestamp with time zone not null,
  primary key (office, item)
);
create table return_phrase (
  office    varchar(255) not null,
  item      varchar(80)  not null,
  position  integer      not null,
  content   varchar(200) not null,
  primary key (office, item, position),
  foreign key (office, item) references return_phrase_list (office, item)
);
