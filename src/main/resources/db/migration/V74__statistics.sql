-- What the statistics of offices count. Facts are written with what happened, in the same transactions, and say nothing of
-- the cases: they stay when a case is deleted. A job adds them to the tallies, which can be made anew from the facts at any
-- time. Runs unchanged on H2 and PostgreSQL.

-- Which case is with which office now, and since when: the row goes when the case leaves
create table office_turn (
  declaration_id  varchar(64)  primary key references declaration (id),
  office          varchar(64)  not null,             -- candidate group
  stage           varchar(100) not null,             -- its name
  division        varchar(16)  not null,
  series          varchar(16)  not null,
  level           varchar(32)  not null,
  entered_on      date         not null
);

create table office_fact (
  id              varchar(64)  primary key,
  kind            varchar(16)  not null,             -- entered | left | decided
  office          varchar(64)  not null,
  stage           varchar(100) not null,
  division        varchar(16)  not null,
  series          varchar(16)  not null,
  level           varchar(32)  not null,
  entered_on      date         not null,             -- when the office got the case
  happened_on     date         not null,
  outcome         varchar(16),                       -- of decisions: approved | returned | rejected
  first_decision  boolean      not null,             -- of the office on the case
  reviewer_id     varchar(64)  references account (id)  -- of decisions; forgotten after two years
);
create index office_fact_by_day on office_fact (happened_on);
create index office_fact_by_reviewer on office_fact (reviewer_id);

-- What a decision returned, and for which of the usual reasons; a row for each reason
create table office_fact_item (
  fact_id         varchar(64)  not null references office_fact (id),
  position        integer      not null,
  item            varchar(200) not null,             -- its name
  phrase          varchar(200),                      -- null: in other words
  primary key (fact_id, position)
);

-- Facts that are not in the tallies yet
create table office_fact_waiting (
  fact_id         varchar(64)  primary key
);

-- What was counted of an office in some weeks, of everything and of each series and level. Any time is put together of a
-- handful of rows, however many cases there are
create table office_tally (
  office          varchar(64)  not null,
  series          varchar(16)  not null,             -- empty: all
  level           varchar(32)  not null,             -- empty: all
  period          varchar(13)  not null,             -- 1, 4, 16 or 64 weeks and their first Monday, as in 4x2026-11-02; or
                                                     -- "open": what the office has now
  entered         integer      not null,             -- cases that came
  approved        integer      not null,
  returned        integer      not null,
  rejected        integer      not null,
  counts          text         not null,             -- JSON: what is counted → how often
  primary key (office, series, level, period)
);

create table reviewer_tally (
  office          varchar(64)  not null,
  period          varchar(13)  not null,             -- as above, of 16 weeks at most
  began_on        date         not null,             -- the first Monday of the period
  reviewer_id     varchar(64)  not null references account (id),
  counts          text         not null,             -- JSON: working days → decisions
  primary key (office, period, reviewer_id)
);
create index reviewer_tally_by_reviewer on reviewer_tally (reviewer_id);

-- How the tallies were counted; of several servers, one at a time locks the row and counts
create table tally_run (
  id              integer      primary key,
  counting        integer      not null,             -- number of the way of counting; another one counts anew
  holidays        varchar(64)  not null,             -- by which holidays; others count anew
  counted_at      timestamp with time zone           -- null: never
);
insert into tally_run (id, counting, holidays) values (1, 0, '');
