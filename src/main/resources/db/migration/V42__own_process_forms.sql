-- What people sent by the forms of processes that process admins made themselves
create table own_process_form (
  business_key varchar(64)  not null,
  form         varchar(255) not null,          -- start, or the id of the user task
  content      text         not null,
  account_id   varchar(64)  not null,
  saved_at     timestamp with time zone not null,
  primary key (business_key, form)
);
