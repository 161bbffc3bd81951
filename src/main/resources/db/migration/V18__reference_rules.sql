-- What levels are called in a part of a series that has names of its own
alter table series_level rename to series_level_before;
create table series_level (
  series      varchar(16)  not null,
  specialty   varchar(64)  not null,           -- a specialty, for itself and all below it; '-' for the whole series
  level       varchar(32)  not null,           -- technician | assistant | intermediate | associate-senior | senior
  name        varchar(100) not null,           -- 工程师 …
  valid_from  date         not null,
  valid_to    date,
  primary key (series, specialty, level, valid_from)
);
insert into series_level (series, specialty, level, name, valid_from, valid_to)
select series, '-', level, name, valid_from, valid_to from series_level_before;
drop table series_level_before;

-- The only levels that a specialty is declared at, with spaces between them; null for all of its series
alter table specialty add column levels varchar(100);

-- A department of a city or, where it has its own, of a county; true: 示例, nobody confirmed it
alter table department add column sample boolean default false not null;

-- A window that stays open has no end. When each kind of office has to be done with what was declared in it:
alter table declaration_window alter column closes_at drop not null;
alter table declaration_window add column department_until timestamp;
alter table declaration_window add column county_until timestamp;
alter table declaration_window add column city_until timestamp;
alter table declaration_window add column province_until timestamp;

-- The State Council's holiday arrangement: the days that are not as their weekday says
create table holiday (
  date  date        primary key,
  kind  varchar(16) not null                   -- holiday | workday
);
