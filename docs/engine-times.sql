-- Moves the engine's times from one zone to another (docs/operations.md, Time). PostgreSQL; stop every server first,
-- make a backup, and run it once: psql --single-transaction --file engine-times.sql <database>
-- Written in UTC, as a container without ZHICHENG_TIME_ZONE did; change both names where it was otherwise.
do $$
declare
  written constant text := 'UTC';
  wanted constant text := 'Asia/Shanghai';
  moved record;
begin
  for moved in
    select table_name,
           string_agg(format('%1$I = %1$I at time zone %2$L at time zone %3$L', column_name, written, wanted), ', ')
             as assignments
    from information_schema.columns
    where table_schema = current_schema() and table_name like 'act\_%' and data_type = 'timestamp without time zone'
    group by table_name
  loop
    execute format('update %I set %s', moved.table_name, moved.assignments);
  end loop;
  delete from installation;   -- the next server that starts notes its zone, if it fits
end $$;
