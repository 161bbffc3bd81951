-- Registration, signing in, real-person verification. Runs unchanged on H2 and PostgreSQL.

-- Signing in ---------------------------------------------------------------------------------------

alter table account alter column password_hash drop not null;              -- Alipay's people may have none
alter table account add column mobile_proven_at timestamp with time zone;  -- an SMS code reached this number
alter table account add column credentials_changed_at timestamp with time zone;  -- older sessions end
alter table account add column alipay_user_id varchar(128);
alter table account add column second_factor varchar(400);                 -- TOTP secret, AEAD, base64; confirmed
alter table account add column second_factor_step bigint;                  -- the last time step used: no code twice
alter table account add column verified_channel varchar(32);               -- alipay | smart-hrss | window (V05)
create unique index account_by_alipay on account (alipay_user_id);
create index account_by_mobile on account (mobile);

-- What happened how often: failed sign-ins, codes sent. Subjects are keyed hashes, never numbers or names.
create table throttle_event (
  id           varchar(64)  primary key,
  subject      varchar(128) not null,
  occurred_at  timestamp with time zone not null
);
create index throttle_event_by_subject on throttle_event (subject, occurred_at);

-- Browsers that an account signed in from: a stranger's wrong passwords do not lock them out
create table known_device (
  token_hash   varchar(64) not null,
  account_id   varchar(64) not null references account (id),
  created_at   timestamp with time zone not null,
  primary key (token_hash, account_id)
);

create table recovery_code (
  code_hash    varchar(64) not null,
  account_id   varchar(64) not null references account (id),
  primary key (code_hash, account_id)
);

-- What Modeler signs in with instead of the password of an account with a second factor
create table deployment_token (
  id           varchar(64)  primary key,
  account_id   varchar(64)  not null references account (id),
  label        varchar(100) not null,
  token_hash   varchar(64)  not null unique,
  created_at   timestamp with time zone not null,
  last_used_at timestamp with time zone
);

create table sms_code (
  subject      varchar(100) primary key,      -- registration:<id>, recovery:<id>, …: one code each, the newest
  code_hash    varchar(64)  not null,
  expires_at   timestamp with time zone not null,
  tries_left   integer      not null
);

-- Which version of which notice a person accepted (PIPL 17, 29: kept as proof)
create table consent (
  id           varchar(64)  primary key,
  account_id   varchar(64)  not null,
  notice       varchar(64)  not null,          -- privacy | real-person-verification
  version      varchar(32)  not null,
  accepted_at  timestamp with time zone not null
);
create index consent_by_account on consent (account_id);

-- Registration -------------------------------------------------------------------------------------

-- What was typed before the mobile number is proven; personal columns are emptied when it ends
create table registration (
  id              varchar(64)  primary key,
  account_id      varchar(64)  not null,       -- of the account it becomes
  status          varchar(48)  not null,       -- awaiting-code, or the end event it reached
  display_name    varchar(100),
  id_number       varchar(400),                -- AEAD ciphertext, base64
  id_number_hash  varchar(64),
  mobile          varchar(20),
  password_hash   varchar(200),
  alipay_user_id  varchar(128),
  notice_version  varchar(32)  not null,
  created_at      timestamp with time zone not null
);

create table password_recovery (
  id           varchar(64)  primary key,
  account_id   varchar(64),                    -- null: nobody fits, and the caller is not told
  created_at   timestamp with time zone not null,
  used_at      timestamp with time zone
);

create table mobile_change (
  id              varchar(64) primary key,
  account_id      varchar(64) not null references account (id),
  new_mobile      varchar(20) not null,
  old_proven      boolean     not null,
  created_at      timestamp with time zone not null,
  finished_at     timestamp with time zone
);

-- Real-person verification ---------------------------------------------------------------------------

create table verification (
  id                 varchar(64)  primary key,     -- the order number, too
  account_id         varchar(64)  not null references account (id),
  channel            varchar(32)  not null,        -- alipay | smart-hrss | window
  status             varchar(48)  not null,        -- opening | awaiting-scan | at-window, or the end event it reached
  session_hash       varchar(64),                  -- the session that shows the QR code (V02)
  token_hash         varchar(64)  unique,          -- what the QR code carries
  scanned_by         varchar(64),                  -- hash of the phone's cookie: one use (V02)
  provider_order_id  varchar(128),
  phone_page         varchar(4000),
  fingerprint        varchar(64),                  -- of name and number as the provider was told them
  expires_at         timestamp with time zone,
  next_look_at       timestamp with time zone,     -- when the provider is asked again
  reason             varchar(500),                 -- why it failed, or what the applicant or staff wrote
  decided_by         varchar(64),                  -- staff, at the window
  office             varchar(64),
  created_at         timestamp with time zone not null,
  finished_at        timestamp with time zone
);
create index verification_by_account on verification (account_id, created_at);
create index verification_by_next_look on verification (next_look_at);

-- Simulators: absent in production ---------------------------------------------------------------------

create table simulated_face_order (
  id            varchar(64)  primary key,
  channel       varchar(32)  not null,
  name          varchar(100) not null,
  status        varchar(16)  not null,           -- WAITING | MATCH | MISMATCH | FAILED
  reason        varchar(200)
);

create table simulated_alipay_code (
  code         varchar(64)  primary key,
  user_id      varchar(128) not null,
  nickname     varchar(100),
  expires_at   timestamp with time zone not null
);
