-- What a real SMS gateway needs of a message: values for its template, when it was last tried, and what it answered.
alter table sms_message add column parameters varchar(2000) default '{}' not null;
alter table sms_message add column tried_at timestamp with time zone;
alter table sms_message add column receipt varchar(64);

-- A code is worth nothing after its five minutes: it is not sent any more, and not kept.
alter table sms_message add column expires_at timestamp with time zone;
update sms_message set expires_at = created_at + interval '5' minute where template = 'code';
update sms_message set content = '' where template = 'code' and status <> 'pending';
