-- How far a count of everything has come, for who waits for the first one: written while it runs, beside the transaction
-- that counts. Runs unchanged on H2 and PostgreSQL.
create table tally_progress (
  id       integer  primary key,
  counted  integer  not null,             -- facts
  waiting  integer  not null              -- facts that are counted in all; 0 before it is known
);
insert into tally_progress (id, counted, waiting) values (1, 0, 0);
