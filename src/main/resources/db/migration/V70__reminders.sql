-- Reviewers are told what waits for them. Runs unchanged on H2 and PostgreSQL.

-- The office above, to which an overdue stage is reported, and after how many working days; null where the routing table
-- names none
alter table review_stage add column office_above varchar(64);
alter table review_stage add column report_days integer;

-- What somebody of staff is to be told: many of one kind go out as one notice, and the row is deleted then
create table staff_news (
  id              varchar(64)  primary key,
  account_id      varchar(64)  not null,
  kind            varchar(32)  not null,
  declaration_id  varchar(64)  not null,
  office          varchar(64)  not null,       -- of the stage that it is about
  occurred_at     timestamp with time zone not null
);
create index staff_news_by_person on staff_news (account_id, kind, occurred_at);

-- How somebody of staff is told beside the inbox; who has no row for a kind is told in its usual way
create table staff_notice_choice (
  account_id  varchar(64)  not null,
  kind        varchar(32)  not null,
  way         varchar(16)  not null,           -- INBOX | SMS | MAIL
  chosen_at   timestamp with time zone not null,
  primary key (account_id, kind)
);

-- The days whose morning digest is written: of several servers the one that writes the day sends it
create table staff_digest (
  written_for date         primary key,
  written_at  timestamp with time zone not null
);
