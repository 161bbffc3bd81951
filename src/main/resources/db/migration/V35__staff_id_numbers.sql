-- Whose staff account it is, so that nobody decides about himself by having two (Y01). A column of its own: this number
-- is nobody's claim, opens no account and keeps none from being opened. Runs unchanged on H2 and PostgreSQL.
alter table account add column staff_id_number_hash varchar(64);
create index account_by_staff_id_number on account (staff_id_number_hash);
