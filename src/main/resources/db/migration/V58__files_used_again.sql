-- 我的材料: whether a file that was uploaded for the same in an earlier declaration may be used again, as the decision
-- table says. Runs unchanged on H2 and PostgreSQL.
alter table material_requirement add column reusable boolean default false not null;
