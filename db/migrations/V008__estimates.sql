-- Issuing freezes a version: its printed facts, its total, and a hash over both.
create table estimate_version (
  id bigint generated always as identity constraint estimate_version_pk primary key,
  order_id bigint not null constraint estimate_version_order_fk references work_order,
  version int not null constraint estimate_version_ck check (version >= 1),
  issued_at timestamptz not null,
  issued_by text not null,
  valid_until date not null,
  total numeric(12, 2) not null constraint estimate_version_total_ck check (total >= 0),
  content text not null,
  sha256 text not null,
  constraint estimate_version_uk unique (order_id, version)
);
create trigger estimate_version_append_only before update or delete on estimate_version
  for each row execute function refuse_change();
