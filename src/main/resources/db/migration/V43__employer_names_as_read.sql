-- names are searched as they are read: without blanks, half-width, with one kind of brackets; filled by the application
alter table employer_by_hand add column name_read varchar(4000);
alter table simulated_employer add column name_read varchar(4000);
