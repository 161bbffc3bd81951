-- What the server does by itself, time and again, and failed at the last time: the row goes when it succeeds. Process admins
-- see it beside the steps that failed. Runs unchanged on H2 and PostgreSQL.
create table failed_job (
  job         varchar(100)             primary key,   -- class that does it
  failed_at   timestamp with time zone not null,      -- the first time in a row
  last_at     timestamp with time zone not null,
  times       integer                  not null,      -- in a row
  exceptions  varchar(2000)            not null       -- what was thrown, without the frames
);
