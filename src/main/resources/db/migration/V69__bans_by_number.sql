-- A ban may name an ID number that no account has yet: kept as the keyed hash that all ID numbers are found by, with a
-- masked name and the last four digits, so that the list says whom it means. Runs unchanged on H2 and PostgreSQL.
create table declaration_ban_by_number (
  id              varchar(64)   primary key,   -- the account's own id where the ban names an account
  account_id      varchar(64)   references account (id),
  id_number_hash  varchar(64),                 -- proven, or named by a list; null where the account proved none
  name            varchar(200),                -- masked, as a list says it; null where the account says it
  number_end      varchar(4),
  banned_until    date          not null,      -- the first day on which a declaration is possible again
  reason          varchar(500)  not null,
  imposed_by      varchar(64)   not null,
  imposed_at      timestamp with time zone not null,
  lifted_by       varchar(64),
  lifted_at       timestamp with time zone
);
insert into declaration_ban_by_number (id, account_id, id_number_hash, banned_until, reason, imposed_by, imposed_at,
                                       lifted_by, lifted_at)
select b.account_id, b.account_id, coalesce(a.id_number_hash, a.former_id_number_hash), b.banned_until, b.reason,
       b.imposed_by, b.imposed_at, b.lifted_by, b.lifted_at
  from declaration_ban b join account a on a.id = b.account_id;
drop table declaration_ban;
alter table declaration_ban_by_number rename to declaration_ban;
create index declaration_ban_by_account on declaration_ban (account_id);
create index declaration_ban_by_hash on declaration_ban (id_number_hash);
create index declaration_ban_by_time on declaration_ban (imposed_at);
