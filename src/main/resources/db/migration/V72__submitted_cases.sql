-- a changed table is tried on the cases that were submitted last
create index declaration_submitted on declaration (submitted_at, id);
