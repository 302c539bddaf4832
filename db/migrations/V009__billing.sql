create table invoice (
  id bigint generated always as identity constraint invoice_pk primary key,
  order_id bigint not null constraint invoice_order_fk references work_order constraint invoice_order_uk unique,
  number bigint not null constraint invoice_number_uk unique,
  issued_at timestamptz not null,
  issued_by text not null,
  total numeric(12, 2) not null constraint invoice_total_ck check (total >= 0),
  content text not null,
  sha256 text not null
);
create table payment (
  id bigint generated always as identity constraint payment_pk primary key,
  invoice_id bigint not null constraint payment_invoice_fk references invoice,
  amount numeric(12, 2) not null constraint payment_amount_ck check (amount > 0),
  method text not null constraint payment_method_ck check (method in ('CASH', 'CARD', 'CHECK', 'TRANSFER')),
  reference text not null default '',
  taken_at timestamptz not null,
  taken_by text not null
);
create index payment_invoice_ix on payment (invoice_id);
create trigger invoice_append_only before update or delete on invoice
  for each row execute function refuse_change();
create trigger payment_append_only before update or delete on payment
  for each row execute function refuse_change();
