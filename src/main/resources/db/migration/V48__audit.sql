-- The audit says from where, of which case, and how often; and every entry has its place in a chain.

alter table audit_event add column address varchar(64);          -- of the client, behind trusted proxies
alter table audit_event add column case_number varchar(32);      -- as it was then: a deleted draft takes its row along
alter table audit_event add column times integer default 1 not null;   -- of tries that were alike within a minute
alter table audit_event add column once_key varchar(300);        -- one look leaves one entry
alter table audit_event add column chain_position bigint;        -- 1, 2, 3 …; null for the moment before it is sealed
alter table audit_event add column chain_hash varchar(64);       -- keyed, over the entry and the hash before it

update audit_event set case_number = (select d.case_number from declaration d where d.id = audit_event.subject_id)
 where subject_type = 'declaration';
update audit_event set case_number =
       (select d.case_number from material m join declaration d on d.id = m.declaration_id where m.id = audit_event.subject_id)
 where subject_type = 'material';

create unique index audit_event_once on audit_event (once_key);
create unique index audit_event_by_position on audit_event (chain_position);
create index audit_event_by_time on audit_event (occurred_at);
create index audit_event_by_person on audit_event (account_id, occurred_at);
create index audit_event_by_case on audit_event (case_number, occurred_at);

-- The end of the chain. Its one row is the lock of whoever seals.
create table audit_chain (
  id               integer      primary key,
  head_position    bigint       not null,      -- of the newest sealed entry
  head_hash        varchar(64)  not null,
  deleted_through  bigint       not null       -- up to here entries were deleted by their term
);
insert into audit_chain (id, head_position, head_hash, deleted_through) values (1, 0, 'genesis', 0);

-- Failed sign-ins of this minute, counted: they become one entry each when the minute is over.
create table audit_tally (
  id            varchar(300)  primary key,
  began_at      timestamp with time zone not null,   -- the minute
  account_id    varchar(64),
  subject_type  varchar(64),
  subject_id    varchar(64),
  detail        varchar(200)  not null,
  address       varchar(64),
  times         integer       not null
);
create index audit_tally_by_minute on audit_tally (began_at, address);
