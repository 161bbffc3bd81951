-- How long offices took for their decisions, without anything of the cases: it says how long one usually takes. Runs
-- unchanged on H2 and PostgreSQL.
create table review_pace (
  id          varchar(64)  primary key,
  office      varchar(64)  not null,                 -- candidate group
  opened_at   timestamp with time zone not null,     -- when the office had the case
  decided_at  timestamp with time zone not null
);
create index review_pace_by_office on review_pace (office, decided_at);
create index review_pace_by_time on review_pace (decided_at);

-- Decisions made before: the stage had opened the last time before each of them
insert into review_pace (id, office, opened_at, decided_at)
  select d.id, s.candidate_group, max(e.occurred_at), d.decided_at
    from review_decision d
    join review_stage s on s.declaration_id = d.declaration_id and s.stage = d.stage
    join declaration_event e
      on e.declaration_id = d.declaration_id and e.kind = 'stage-opened' and e.occurred_at <= d.decided_at
   group by d.id, s.candidate_group, d.decided_at;
