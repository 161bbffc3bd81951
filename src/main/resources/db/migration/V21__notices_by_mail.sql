-- A person without a mobile number is told by e-mail, out of the same outbox (N02).
alter table sms_message add column email varchar(200);

-- Simulator: absent in production
create table simulated_mail (
  id           varchar(64)   primary key,
  address      varchar(200)  not null,
  content      varchar(1000) not null,
  received_at  timestamp with time zone not null
);
