-- An ID number that somebody typed is a claim. It counts (A04) once a face or a window proved it; until now the first
-- who typed it kept its owner out. Runs unchanged on H2 and PostgreSQL.

alter table account add column claimed_id_hash varchar(64);                 -- of the number as it was typed
alter table account add column identity_lost_at timestamp with time zone;   -- somebody else proved it; null once mended
update account set claimed_id_hash = id_number_hash;
-- From now on unique means: proven to be the number of this account's owner
update account set id_number_hash = null where verified_at is null;
create index account_by_claimed_id on account (claimed_id_hash);
