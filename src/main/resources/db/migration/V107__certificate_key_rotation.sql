-- A new key beside those that sign certificates and lists: published first, and signing from a moment on. Runs unchanged on H2 and
-- PostgreSQL.
alter table certificate_seal alter column keyset set data type text;
alter table certificate_seal add column next_key integer;                       -- id of a key of the keyset; null where none came
alter table certificate_seal add column next_from timestamp with time zone;     -- since when it signs
