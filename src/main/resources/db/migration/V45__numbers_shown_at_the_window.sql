-- Who was shown the whole ID number of an attempt at the window, last: nobody else confirms it. When, the audit says.
-- Runs unchanged on H2 and PostgreSQL.
alter table verification add column number_shown_to varchar(64);
