-- What uploaded documents say of themselves: help for people, never a decision. JSON, see material.Findings.
create table material_finding (
  material_id  varchar(64)  primary key references material (id),
  content      text         not null
);
