-- When a city takes declarations (E01); times are those of clocks in Shanghai
create table declaration_window (
  division           varchar(16) not null,     -- a division, or one above it: the nearest one holds
  business           varchar(16) not null,
  level              varchar(32) not null,     -- '-' for every level
  opens_at           timestamp   not null,
  closes_at          timestamp   not null,     -- the last minute that counts
  corrections_until  timestamp,                -- when what was returned has to be back at the latest
  primary key (division, business, level, opens_at)
);

-- The trade department that reviews a series (M01)
create table series_department (
  series      varchar(16) not null,
  department  varchar(64) not null,
  valid_from  date        not null,
  valid_to    date,
  primary key (series, valid_from)
);

-- People who broke the rules and have to wait (E03)
create table declaration_ban (
  account_id    varchar(64)   primary key references account (id),
  banned_until  date          not null,        -- the first day on which a declaration is possible again
  reason        varchar(500)  not null,
  imposed_by    varchar(64)   not null,
  imposed_at    timestamp with time zone not null
);

create index declaration_by_business on declaration (applicant_id, business, level);
