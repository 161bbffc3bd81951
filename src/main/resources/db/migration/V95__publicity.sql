-- Publicity (公示) of what reviewers approved. Runs unchanged on H2 and PostgreSQL. No row is ever deleted: the public page
-- forgets a name by itself (PB06), the fact stays for the archive.
create table publicity (
  id                 varchar(64)   primary key,   -- names the entry in public; the id of the case stays inside
  declaration_id     varchar(64)   not null,
  office             varchar(64)   not null,      -- group of the office that decided last, and published it
  -- what is published, as it was on that day (PB02)
  office_name        varchar(200)  not null,
  name               varchar(100)  not null,
  employer           varchar(200),
  specialty          varchar(300)  not null,
  title              varchar(100)  not null,
  way                varchar(32)   not null,
  begins_on          date          not null,
  ends_on            date          not null,      -- the last day, whole
  shown_until        date          not null,      -- the last day on which the public page has it (PB06)
  hash               varchar(64)   not null,      -- SHA-256 of what is published
  -- what publicity-rules.dmn said on that day
  shown_days         integer       not null,
  objection_days     integer       not null,
  objection_most     integer       not null,
  anonymous          boolean       not null,
  confirming_office  varchar(64),                 -- null where nobody needs to confirm
  obtained           varchar(16)   not null,      -- approval | confirmation (CF02)
  -- what became of it
  begun_at           timestamp with time zone not null,
  state              varchar(16)   not null,      -- RUNNING | OVER | CONFIRMED | REFUSED
  closed_at          timestamp with time zone,
  confirmed_by       varchar(64),
  constraint publicity_of_case unique (declaration_id)
);
create index publicity_by_end on publicity (shown_until, office_name, name);
create index publicity_of_office on publicity (office, state, ends_on);
