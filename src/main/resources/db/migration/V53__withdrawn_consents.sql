-- A consent can be taken back (PIPL 15), and given again: that is a row of its own. Runs unchanged on H2 and PostgreSQL.
alter table consent add column withdrawn_at timestamp with time zone;

-- Automatic checks of records were part of what was read at registration; they can be taken back by themselves
insert into consent (id, account_id, notice, version, accepted_at)
  select 'r-' || id, account_id, 'record-checks', version, accepted_at from consent where notice = 'privacy';
