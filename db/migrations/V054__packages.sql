-- A package: several operations for one price, such as a service with its filters.
alter table operation add column package_price numeric(12, 2) constraint operation_package_price_ck check (package_price > 0);

create table operation_inclusion (
  operation_code text not null constraint operation_inclusion_operation_fk references operation on delete cascade,
  included_code text not null constraint operation_inclusion_included_fk references operation,
  constraint operation_inclusion_pk primary key (operation_code, included_code),
  constraint operation_inclusion_other_ck check (operation_code <> included_code)
);
create index operation_inclusion_included_ix on operation_inclusion (included_code);
