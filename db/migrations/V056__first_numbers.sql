-- A shop that moves here goes on with its own numbers. They only go up, and invoices may bear letters before theirs.
alter table counter add column prefix text not null default ''
  constraint counter_prefix_ck check (prefix ~ '^([A-Za-z0-9./-]{0,9}[A-Za-z./-])?$'),
  add constraint counter_prefix_of_invoice_ck check (prefix = '' or name = 'invoice');

create function refuse_lower_number() returns trigger language plpgsql as $$
begin
  raise exception 'counter % only goes up', old.name using errcode = 'restrict_violation';
end
$$;
create trigger counter_goes_up before update on counter
  for each row when (new.last < old.last) execute function refuse_lower_number();
