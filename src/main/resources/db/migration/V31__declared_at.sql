-- When a case was declared: sent while its window was open (E01). What the automatic checks sent back since keeps that day.
alter table declaration add column declared_at timestamp with time zone;
alter table declaration add column sent_back_at timestamp with time zone;
update declaration set declared_at = coalesce(
    (select min(occurred_at) from declaration_event
     where declaration_id = declaration.id and kind = 'submitted'), submitted_at, created_at)
where round > 0;
