-- P02: what the specialty was called, from the series down, when it was submitted
alter table declaration add column specialty_path varchar(500);
