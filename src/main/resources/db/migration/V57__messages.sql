-- 消息: every notice is read in the personal centre, too, and one chooses how those about the own cases are sent. Runs
-- unchanged on H2 and PostgreSQL.

alter table sms_message add column read_at timestamp with time zone;   -- when its owner opened it; null: not yet
update sms_message set read_at = created_at;                           -- who had no such page missed nothing
create index sms_message_by_person on sms_message (account_id, created_at);

-- How notices about the own cases are sent; who has no row is told by SMS
create table notice_channel (
  account_id  varchar(64)  primary key references account (id),
  channel     varchar(16)  not null,           -- sms | mail
  chosen_at   timestamp with time zone not null
);
