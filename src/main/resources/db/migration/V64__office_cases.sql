-- U02: what the employer was called when the case was submitted
alter table declaration add column employer_name varchar(200);
update declaration set employer_name = coalesce(
    (select name from employer_by_hand where id = declaration.employer_id),
    (select name from employer_copy where id = declaration.employer_id),
    (select name from simulated_employer where id = declaration.employer_id))
where round > 0;

-- Which office has or had which case, with what its search asks for: one row for each office whose turn came, kept in
-- step with declaration and review_stage in the same transactions. It only finds cases quickly; what they say is read
-- from the cases themselves.
create table office_case (
  group_id        varchar(64)  not null,            -- candidate group of the office
  declaration_id  varchar(64)  not null references declaration (id),
  applicant_id    varchar(64)  not null,
  case_number     varchar(32)  not null,
  name_key        varchar(400),                     -- NameKey: any collation sorts it alike; null until the application filled it
  business        varchar(16)  not null,
  specialty       varchar(64)  not null,
  level           varchar(32)  not null,
  employer_read   varchar(4000),                    -- the name of the employer as it is read; null where it is unknown
  state           varchar(16)  not null,            -- here | elsewhere | checking | returned | approved | rejected | lapsed
  stage           varchar(64)  not null,            -- review_stage.stage that the case is at, or came to last
  submitted_at    timestamp with time zone not null,
  due_at          timestamp with time zone,         -- until when the office that has it must decide; null where none has it
  primary key (group_id, declaration_id)
);
create index office_case_by_declaration on office_case (declaration_id);
create index office_case_by_time on office_case (group_id, submitted_at, declaration_id);
create index office_case_by_due on office_case (group_id, due_at, declaration_id);
create index office_case_by_state on office_case (group_id, state, submitted_at, declaration_id);
create index office_case_by_number on office_case (group_id, case_number, declaration_id);
create index office_case_by_name on office_case (group_id, name_key);
create index office_case_by_specialty on office_case (group_id, specialty, submitted_at, declaration_id);

insert into office_case (group_id, declaration_id, applicant_id, case_number, business, specialty, level, state, stage,
                         submitted_at)
  select distinct s.candidate_group, d.id, d.applicant_id, d.case_number, d.business, d.specialty, d.level,
         case when d.status = 'CHECKING' then 'checking'
              when d.status in ('RETURNED', 'APPROVED', 'REJECTED', 'LAPSED') then lower(d.status)
              when s.candidate_group = here.candidate_group then 'here'
              else 'elsewhere' end,
         here.stage, d.submitted_at
    from declaration d
    join review_stage here on here.declaration_id = d.id and here.position = d.current_stage
    join review_stage s on s.declaration_id = d.id and s.position <= d.current_stage;
