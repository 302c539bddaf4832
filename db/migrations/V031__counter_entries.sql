-- What corrects an invoice or a payment, afterwards and for good: nothing that was written is changed.
create table counter_entry (
  id bigint generated always as identity constraint counter_entry_pk primary key,
  order_id bigint not null constraint counter_entry_order_fk references work_order,
  invoice_id bigint not null constraint counter_entry_invoice_fk references invoice,
  number bigint not null constraint counter_entry_number_uk unique,
  kind text not null constraint counter_entry_kind_ck check (kind in ('VOID', 'CREDIT', 'GOODWILL', 'REFUND')),
  payment_id bigint constraint counter_entry_payment_fk references payment
    constraint counter_entry_payment_uk unique,
  issued_at timestamptz not null,
  issued_by text not null,
  total numeric(12, 2) not null constraint counter_entry_total_ck check (total > 0),
  content text not null,
  sha256 text not null,
  constraint counter_entry_void_ck check ((kind = 'VOID') = (payment_id is not null))
);
create index counter_entry_invoice_ix on counter_entry (invoice_id, id);
create trigger counter_entry_append_only before update or delete on counter_entry
  for each row execute function refuse_change();
create trigger counter_entry_announced after insert on counter_entry
  for each row execute function announce_by_order();
insert into counter (name, last) values ('counter_entry', 7000);
