-- Which case has which number of a certificate: given before it is printed, and for ever. Runs unchanged on H2 and PostgreSQL.
create table certificate_number_given (
  declaration_id  varchar(64)  primary key,
  number          varchar(40)  not null unique,
  status_index    integer      not null unique   -- its place in the list of states
);
insert into certificate_number_given (declaration_id, number, status_index)
  select declaration_id, number, status_index from certificate where version = 1;
