-- A look leaves no door open: what a demo or a simulator opened is closed once they are off. Runs unchanged on H2 and
-- PostgreSQL.

alter table account add column closed_at timestamp with time zone;   -- opens by no way at all; null: open

-- Simulator: who came by it instead of by Alipay
create table simulated_alipay_account (
  user_id  varchar(128) primary key
);
-- Of those before, Alipay's own have 16 digits, or the letters of an open id
insert into simulated_alipay_account (user_id)
  select alipay_user_id from account
   where alipay_user_id is not null and length(alipay_user_id) < 24
     and not (length(alipay_user_id) = 16 and alipay_user_id like '2088%');

-- The server's health looks at what the last messages came to
create index sms_message_by_tried_at on sms_message (tried_at);
