-- The language of what is written to a customer; empty is the shop's own, which its locale says.
alter table customer add column language text not null default ''
  constraint customer_language_ck check (language in ('', 'en', 'es'));

-- Money that a customer leaves before the invoice, and money of that given back: the receipt as it was handed out.
create table deposit (
  id bigint generated always as identity constraint deposit_pk primary key,
  order_id bigint not null constraint deposit_order_fk references work_order,
  number bigint not null constraint deposit_number_uk unique,
  issued_at timestamptz not null,
  issued_by text not null,
  total numeric(12, 2) not null constraint deposit_total_ck check (total <> 0),
  content text not null,
  sha256 text not null
);
create index deposit_order_ix on deposit (order_id);
create trigger deposit_append_only before update or delete on deposit
  for each row execute function refuse_change();
insert into counter (name, last) values ('deposit', 1000);
