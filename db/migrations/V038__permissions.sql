-- What managers said on who may what; the latest word on a role and a permission counts, and none means as usual.
create table allowance (
  id bigint generated always as identity constraint allowance_pk primary key,
  role text not null constraint allowance_role_ck check (role in ('advisor', 'technician', 'manager')),
  permission text not null constraint allowance_permission_ck check (permission in ('MONEY', 'FEE', 'PRICE', 'REOPEN')),
  allowed boolean not null,
  by_name text not null,
  at timestamptz not null
);
create index allowance_role_ix on allowance (role, permission, id);
create trigger allowance_append_only before update or delete on allowance
  for each row execute function refuse_change();
