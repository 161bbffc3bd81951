-- The engine writes times without their zone: all servers of an installation have to read them in the same one.
create table installation (
  id         integer      primary key check (id = 1),
  time_zone  varchar(64)  not null,
  noted_at   timestamp with time zone not null
);
