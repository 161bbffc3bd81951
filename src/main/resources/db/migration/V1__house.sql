-- The tables of the house. They run unchanged on H2 and PostgreSQL.
-- Ids are 32 hex characters unless said otherwise; codes come from the reference data; times are UTC instants.

-- People and staff (account) ---------------------------------------------------------------------

create table account (
  id              varchar(64)  primary key,
  login_name      varchar(64)  not null unique,
  display_name    varchar(100) not null,
  password_hash   varchar(200) not null,
  id_number       varchar(400),              -- AEAD ciphertext, base64
  id_number_hash  varchar(64)  unique,       -- keyed hash, hex: finds an account by its ID number
  mobile          varchar(20),
  email           varchar(200),
  verified_at     timestamp with time zone,  -- real-person verification passed
  demo            boolean      not null default false,
  created_at      timestamp with time zone not null
);

create table account_group (
  account_id  varchar(64) not null references account (id),
  group_id    varchar(64) not null,
  primary key (account_id, group_id)
);
create index account_group_by_group on account_group (group_id);

-- Every look at a full ID number, every decision, every download (design section 5)
create table audit_event (
  id            varchar(64)  primary key,
  occurred_at   timestamp with time zone not null,
  account_id    varchar(64),
  action        varchar(64)  not null,
  subject_type  varchar(64),
  subject_id    varchar(64),
  detail        varchar(1000)
);
create index audit_event_by_subject on audit_event (subject_type, subject_id);

-- The declaration ---------------------------------------------------------------------------------

create table declaration (
  id                   varchar(64)  primary key,
  case_number          varchar(32)  unique,      -- 办件编号, given by register-case
  applicant_id         varchar(64)  not null references account (id),
  business             varchar(16)  not null,    -- initial 初定 | review 评审
  status               varchar(24)  not null,    -- domain-notes 1.7
  process_instance_id  varchar(64),
  division             varchar(16)  not null,
  department           varchar(64)  not null,
  employer_id          varchar(64)  not null,
  specialty            varchar(64)  not null,
  series               varchar(16)  not null,
  level                varchar(32)  not null,
  materials_decision   varchar(128),             -- the decision definition the person was told by
  current_stage        integer,                  -- review_stage.position being reviewed, or to go back to
  correction_deadline  timestamp with time zone,
  round                integer      not null default 0,  -- how many times it was submitted
  created_at           timestamp with time zone not null,
  submitted_at         timestamp with time zone,
  finished_at          timestamp with time zone,
  version              integer      not null default 0
);
create index declaration_by_applicant on declaration (applicant_id, created_at);

-- What the person typed: one JSON document per section, optimistically locked (S01)
create table declaration_section (
  declaration_id  varchar(64)  not null references declaration (id),
  section         varchar(64)  not null,
  content         text         not null,
  version         integer      not null,
  saved_at        timestamp with time zone not null,
  saved_by        varchar(64)  not null,
  primary key (declaration_id, section)
);

-- What was sent, as it was sent: one row per section and submission
create table submitted_section (
  declaration_id  varchar(64)  not null references declaration (id),
  round           integer      not null,
  section         varchar(64)  not null,
  content         text         not null,
  primary key (declaration_id, round, section)
);

-- The list a failed validation hands back to the form
create table declaration_problem (
  id              varchar(64)   primary key,
  declaration_id  varchar(64)   not null references declaration (id),
  position        integer       not null,
  rule            varchar(16),
  pointer         varchar(200)  not null,
  severity        varchar(16)   not null,      -- block | warn | flag
  message         varchar(500)  not null
);
create index declaration_problem_by_declaration on declaration_problem (declaration_id);

-- What happened, in the applicant's words: the timeline of 我的办件
create table declaration_event (
  id              varchar(64)   primary key,
  declaration_id  varchar(64)   not null references declaration (id),
  occurred_at     timestamp with time zone not null,
  kind            varchar(48)   not null,
  actor           varchar(100),
  detail          varchar(1000)
);
create index declaration_event_by_declaration on declaration_event (declaration_id, occurred_at);

-- Typed but not yet part of a declaration: start forms and reviewers' half-written decisions
create table form_draft (
  owner       varchar(200) not null,           -- start:<process key>:<account id> | task:<task id>:<account id>
  section     varchar(64)  not null,
  content     text         not null,
  version     integer      not null,
  saved_at    timestamp with time zone not null,
  primary key (owner, section)
);

-- A request that was already answered (S04)
create table idempotent_request (
  request_key  varchar(200)  primary key,      -- <account id>:<client's key>
  result       varchar(2000) not null,
  created_at   timestamp with time zone not null
);

create table case_number_sequence (
  issued_on  varchar(8) primary key,           -- yyyyMMdd, Asia/Shanghai
  last_given integer    not null
);

-- Outside records (record) --------------------------------------------------------------------------

create table record_check (
  declaration_id     varchar(64)   not null references declaration (id),
  kind               varchar(32)   not null,   -- social-security | education
  outcome            varchar(16)   not null,   -- MATCH | MISMATCH | NOT_FOUND | UNAVAILABLE
  rule               varchar(16)   not null,
  summary            varchar(500)  not null,   -- Chinese, for applicant and reviewer
  content            text          not null,   -- JSON: what was found, no raw payload
  input_fingerprint  varchar(64)   not null,   -- hash of what was asked: a change asks again
  checked_at         timestamp with time zone not null,
  primary key (declaration_id, kind)
);

-- PIPL: each provision of personal information to a third party, kept 3 years
create table record_call (
  id           varchar(64)  primary key,
  called_at    timestamp with time zone not null,
  system       varchar(64)  not null,
  subject_id   varchar(64)  not null,          -- declaration or account
  purpose      varchar(100) not null,
  fields       varchar(500) not null,          -- names of the fields sent, never their values
  outcome      varchar(16)  not null,
  took_millis  bigint       not null
);

-- Materials (material) --------------------------------------------------------------------------------

-- What the decision table asked for, as it was told to the person
create table material_requirement (
  declaration_id  varchar(64)   not null references declaration (id),
  slot            varchar(64)   not null,
  position        integer       not null,
  section         varchar(64)   not null,      -- materials | publicity | otherMaterials
  name            varchar(200)  not null,
  required        boolean       not null,
  multiple        boolean       not null,
  template        varchar(64),
  rule            varchar(16),
  message         varchar(500),                -- said when it is missing
  help            varchar(1000),
  primary key (declaration_id, slot)
);

create table material (
  id              varchar(64)   primary key,
  declaration_id  varchar(64)   not null references declaration (id),
  slot            varchar(64)   not null,
  file_name       varchar(255)  not null,
  sha256          varchar(64)   not null,
  size_bytes      bigint        not null,
  pages           integer       not null,
  warnings        text          not null,      -- JSON array of problems that don't refuse the file
  uploaded_at     timestamp with time zone not null,
  uploaded_by     varchar(64)   not null,
  removed_at      timestamp with time zone     -- replaced or removed: kept for the audit
);
create index material_by_declaration on material (declaration_id, slot);

-- Review (review) -----------------------------------------------------------------------------------------

create table review_stage (
  declaration_id   varchar(64)  not null references declaration (id),
  position         integer      not null,      -- 1, 2, 3 …
  stage            varchar(64)  not null,      -- department-review | county-review | city-review | …
  name             varchar(100) not null,
  candidate_group  varchar(64)  not null,
  due_days         integer      not null,      -- working days
  primary key (declaration_id, position)
);

create table review_decision (
  id              varchar(64)   primary key,
  declaration_id  varchar(64)   not null references declaration (id),
  round           integer       not null,
  stage           varchar(64)   not null,
  stage_name      varchar(100)  not null,
  reviewer_id     varchar(64)   not null references account (id),
  outcome         varchar(16)   not null,      -- approved | returned | rejected
  reason          varchar(2000),
  decided_at      timestamp with time zone not null
);
create index review_decision_by_declaration on review_decision (declaration_id, decided_at);

create table returned_item (
  decision_id  varchar(64)    not null references review_decision (id),
  item         varchar(100)   not null,        -- section:<key> | material:<slot>
  position     integer        not null,
  reason       varchar(1000)  not null,
  primary key (decision_id, item)
);

-- Notices (notification) ------------------------------------------------------------------------------------

create table sms_message (
  id               varchar(64)   primary key,
  dedupe_key       varchar(200)  not null unique,   -- the same event never sends twice
  account_id       varchar(64)   not null,
  declaration_id   varchar(64),
  mobile           varchar(20),
  template         varchar(64)   not null,
  content          varchar(1000) not null,
  status           varchar(16)   not null,           -- pending | sent | failed
  attempts         integer       not null default 0,
  next_attempt_at  timestamp with time zone not null,
  sent_at          timestamp with time zone,
  failure          varchar(500),
  created_at       timestamp with time zone not null
);
create index sms_message_by_state on sms_message (status, next_attempt_at);

-- Reference data (reference), versioned by date ---------------------------------------------------------------

create table reference_load (
  name       varchar(64) primary key,           -- divisions, employers, …
  sha256     varchar(64) not null,
  loaded_at  timestamp with time zone not null
);

create table division (
  code        varchar(16)  not null,            -- GB/T 2260, or <city code>self for 市本级
  parent      varchar(16),
  name        varchar(100) not null,
  kind        varchar(16)  not null,            -- province | city | county | self
  valid_from  date         not null,
  valid_to    date,
  primary key (code, valid_from)
);
create index division_by_parent on division (parent);

create table department (
  code        varchar(64)  not null,            -- sports, education, …; none is always offered
  city        varchar(16)  not null,
  name        varchar(100) not null,
  valid_from  date         not null,
  valid_to    date,
  primary key (code, city, valid_from)
);

create table series (
  code        varchar(16)  not null,            -- 05 工程
  name        varchar(100) not null,
  confirmed   boolean      not null,            -- false: 待核
  valid_from  date         not null,
  valid_to    date,
  primary key (code, valid_from)
);

create table series_level (
  series      varchar(16)  not null,
  level       varchar(32)  not null,            -- technician | assistant | intermediate | associate-senior | senior
  name        varchar(100) not null,            -- 工程师 …
  valid_from  date         not null,
  valid_to    date,
  primary key (series, level, valid_from)
);

create table specialty (
  code        varchar(64)  not null,            -- path of numbers: 05-01-02-01
  parent      varchar(64),                      -- null: directly below the series
  series      varchar(16)  not null,
  name        varchar(100) not null,
  sample      boolean      not null,            -- true: 示例, no official list found
  valid_from  date         not null,
  valid_to    date,
  primary key (code, valid_from)
);
create index specialty_by_parent on specialty (series, parent);

create table office (
  group_id  varchar(64)  primary key,           -- office-320902, office-320900-sports
  name      varchar(100) not null
);

-- Simulators: absent in production -----------------------------------------------------------------------------

create table simulated_employer (
  id        varchar(64)  primary key,
  name      varchar(200) not null,
  uscc      varchar(18)  not null unique,
  division  varchar(16)  not null,
  type      varchar(100) not null,
  status    varchar(32)  not null
);

create table simulated_sms (
  id           varchar(64)   primary key,
  mobile       varchar(20)   not null,
  content      varchar(1000) not null,
  received_at  timestamp with time zone not null
);
