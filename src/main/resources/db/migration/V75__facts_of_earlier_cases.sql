-- What happened before there were statistics, as far as it can still be told: an office that a correction took off the way
-- of a case is not known any more. Runs unchanged on H2 and PostgreSQL.

insert into office_turn (declaration_id, office, stage, division, series, level, entered_on)
  select d.id, s.candidate_group, s.name, d.division, d.series, d.level,
         coalesce((select cast(max(e.occurred_at) at time zone 'Asia/Shanghai' as date) from declaration_event e
                    where e.declaration_id = d.id and e.kind = 'stage-opened'),
                  cast(d.submitted_at at time zone 'Asia/Shanghai' as date))
    from declaration d
    join review_stage s on s.declaration_id = d.id and s.position = d.current_stage
   where d.status in ('DEPT_REVIEW', 'COUNTY_REVIEW', 'CITY_REVIEW', 'PROVINCE_REVIEW', 'OTHER_REVIEW')
     and d.submitted_at is not null;

-- Each time an office had a case
insert into office_fact (id, kind, office, stage, division, series, level, entered_on, happened_on, first_decision)
  select 'entered-' || e.id, 'entered', min(s.candidate_group), e.detail, d.division, d.series, d.level,
         cast(e.occurred_at at time zone 'Asia/Shanghai' as date),
         cast(e.occurred_at at time zone 'Asia/Shanghai' as date), false
    from declaration_event e
    join declaration d on d.id = e.declaration_id
    join review_stage s on s.declaration_id = e.declaration_id and s.name = e.detail
   where e.kind = 'stage-opened'
   group by e.id, e.detail, d.division, d.series, d.level, e.occurred_at;

-- … of which it has only the last one still, if it has the case
insert into office_fact (id, kind, office, stage, division, series, level, entered_on, happened_on, first_decision)
  select 'left-' || e.id, 'left', f.office, f.stage, f.division, f.series, f.level, f.entered_on, f.entered_on, false
    from office_fact f
    join declaration_event e on f.id = 'entered-' || e.id
    left join office_turn t on t.declaration_id = e.declaration_id
   where t.declaration_id is null or t.stage <> f.stage or t.office <> f.office
      or exists (select 1 from declaration_event later
                  where later.declaration_id = e.declaration_id and later.kind = 'stage-opened'
                    and (later.occurred_at > e.occurred_at or later.occurred_at = e.occurred_at and later.id > e.id));

-- a case that is with an office without an entry that says since when
insert into office_fact (id, kind, office, stage, division, series, level, entered_on, happened_on, first_decision)
  select 'here-' || t.declaration_id, 'entered', t.office, t.stage, t.division, t.series, t.level, t.entered_on,
         t.entered_on, false
    from office_turn t
   where not exists (select 1 from declaration_event e join office_fact f on f.id = 'entered-' || e.id
                      where e.declaration_id = t.declaration_id and f.office = t.office and f.stage = t.stage);

insert into office_fact (id, kind, office, stage, division, series, level, entered_on, happened_on, outcome,
                         first_decision, reviewer_id)
  select r.id, 'decided', s.candidate_group, s.name, d.division, d.series, d.level,
         cast(coalesce(max(e.occurred_at), r.decided_at) at time zone 'Asia/Shanghai' as date),
         cast(r.decided_at at time zone 'Asia/Shanghai' as date), r.outcome,
         not exists (select 1 from review_decision earlier
                      where earlier.declaration_id = r.declaration_id and earlier.stage = r.stage
                        and earlier.decided_at < r.decided_at),
         r.reviewer_id
    from review_decision r
    join declaration d on d.id = r.declaration_id
    join review_stage s on s.declaration_id = r.declaration_id and s.stage = r.stage
    left join declaration_event e
      on e.declaration_id = r.declaration_id and e.kind = 'stage-opened' and e.detail = s.name
     and e.occurred_at <= r.decided_at
   group by r.id, s.candidate_group, s.name, d.division, d.series, d.level, r.decided_at, r.outcome, r.declaration_id,
            r.stage, r.reviewer_id;

insert into office_fact_item (fact_id, position, item)
  select i.decision_id, i.position,
         coalesce(m.name, case i.item
           when 'section:basicInfo' then '职称申报基本信息'
           when 'section:education' then '学历学位信息'
           when 'section:workExperience' then '工作经历'
           when 'section:workSummary' then '工作总结'
           when 'section:publicity' then '单位公示及结果报告证明'
           when 'section:otherMaterials' then '其他材料'
           else '其他内容' end)
    from returned_item i
    join office_fact f on f.id = i.decision_id
    join review_decision r on r.id = i.decision_id
    left join material_requirement m
      on m.declaration_id = r.declaration_id and i.item = 'material:' || m.slot;

insert into office_fact_waiting (fact_id) select id from office_fact;
