-- Outside records (record) ----------------------------------------------------------------------------

-- The id by which the outside system saw the question, and why it did not answer
alter table record_call add column request_id varchar(64);
alter table record_call add column reason varchar(32);   -- RecordUnavailableException.Reason; null where it answered

-- Employers that the register once showed: a register that is down takes no chosen employer away
create table employer_copy (
  id        varchar(64)  primary key,
  name      varchar(200) not null,
  uscc      varchar(32)  not null,
  division  varchar(16)  not null,
  type      varchar(100) not null,
  status    varchar(32)  not null,
  read_at   timestamp with time zone not null
);
