-- The day on which money changed hands, by the shop's calendar of that time, and how; and the counts of the cash.
alter table payment add column business_day date;
alter table deposit add column business_day date, add column method text;
alter table counter_entry add column business_day date, add column method text;

-- they stay as they were written; what is added says the same in columns
alter table payment disable trigger user;
alter table deposit disable trigger user;
alter table counter_entry disable trigger user;
update payment set business_day = (taken_at at time zone s.time_zone)::date from shop s;
update deposit set business_day = (issued_at at time zone s.time_zone)::date, method = content::jsonb ->> 'method'
  from shop s;
update counter_entry set business_day = (issued_at at time zone s.time_zone)::date, method = content::jsonb ->> 'method'
  from shop s;
alter table payment enable trigger user;
alter table deposit enable trigger user;
alter table counter_entry enable trigger user;

alter table payment alter column business_day set not null;
alter table deposit
  alter column business_day set not null,
  alter column method set not null,
  add constraint deposit_method_ck check (method in ('CASH', 'CARD', 'CHECK', 'TRANSFER'));
alter table counter_entry
  alter column business_day set not null,
  add constraint counter_entry_method_ck check (method in ('CASH', 'CARD', 'CHECK', 'TRANSFER')),
  add constraint counter_entry_moves_ck check ((kind in ('VOID', 'REFUND')) = (method is not null));
create index payment_business_day_ix on payment (business_day);
create index deposit_business_day_ix on deposit (business_day);
create index counter_entry_business_day_ix on counter_entry (business_day);

create table drawer_count (
  id bigint generated always as identity constraint drawer_count_pk primary key,
  business_day date not null,
  opening numeric(12, 2) not null constraint drawer_count_opening_ck check (opening >= 0),
  expected numeric(12, 2) not null,
  counted numeric(12, 2) not null constraint drawer_count_counted_ck check (counted >= 0),
  note text not null constraint drawer_count_note_ck check (note <> '' or counted = expected),
  by_name text not null,
  at timestamptz not null
);
create index drawer_count_business_day_ix on drawer_count (business_day, id);
create trigger drawer_count_append_only before update or delete on drawer_count
  for each row execute function refuse_change();
