-- How people reach an office: offices.csv; sample: 示例, these are not real
alter table office add column phone varchar(100);
alter table office add column address varchar(200);
alter table office add column hours varchar(100);
alter table office add column sample boolean default false not null;
