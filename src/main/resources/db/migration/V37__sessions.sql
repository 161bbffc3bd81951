-- Sessions, as Spring Session keeps them: any server may answer the next request.
create table spring_session (
  primary_id             char(36)     primary key,
  session_id             varchar(64)  not null,   -- a hash: who reads this table is nobody
  creation_time          bigint       not null,
  last_access_time       bigint       not null,
  max_inactive_interval  integer      not null,
  expiry_time            bigint       not null,
  principal_name         varchar(100),
  constraint spring_session_ix1 unique (session_id)
);

create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id  char(36)      not null references spring_session (primary_id) on delete cascade,
  attribute_name      varchar(200)  not null,
  attribute_bytes     bytea         not null,     -- encrypted
  primary key (session_primary_id, attribute_name)
);
