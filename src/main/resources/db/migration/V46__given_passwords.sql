-- A password that somebody else chose: its owner replaces it before anything opens. Runs unchanged on H2 and PostgreSQL.
alter table account add column password_given boolean default false not null;
