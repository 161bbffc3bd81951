-- A ban that came with a revocation may be taken back with it: the ban that it replaced holds again.
alter table declaration_ban add column replaced_until date;
alter table declaration_ban add column replaced_reason varchar(500);
alter table declaration_ban add column replaced_by varchar(64);
alter table declaration_ban add column replaced_at timestamp with time zone;
