-- Whatever changes what a page shows says so on the channel liftgate: "order 1001". Triggers do it, so that nobody who
-- writes can forget. It is heard after the commit, once for each order and transaction, and carries a number only.
-- A new table that a page of an order shows gets a trigger of its own, with one of these functions.

create function announce_order() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || new.number);
  return null;
end
$$;
create trigger work_order_announced after insert or update on work_order
  for each row execute function announce_order();

-- For tables that have order_id.
create function announce_by_order() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || number) from work_order where id = coalesce(new.order_id, old.order_id);
  return null;
end
$$;
create trigger order_event_announced after insert on order_event
  for each row execute function announce_by_order();
create trigger concern_announced after insert or update on concern
  for each row execute function announce_by_order();
create trigger job_announced after insert or update or delete on job
  for each row execute function announce_by_order();
create trigger authorization_record_announced after insert on authorization_record
  for each row execute function announce_by_order();
create trigger estimate_version_announced after insert on estimate_version
  for each row execute function announce_by_order();
create trigger invoice_announced after insert on invoice
  for each row execute function announce_by_order();
create trigger deposit_announced after insert on deposit
  for each row execute function announce_by_order();

-- For tables that have concern_id.
create function announce_by_concern() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || o.number) from concern c join work_order o on o.id = c.order_id
    where c.id = coalesce(new.concern_id, old.concern_id);
  return null;
end
$$;
create trigger check_result_announced after insert on check_result
  for each row execute function announce_by_concern();

-- For tables that have job_id.
create function announce_by_job() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || o.number) from job j join work_order o on o.id = j.order_id
    where j.id = coalesce(new.job_id, old.job_id);
  return null;
end
$$;
create trigger line_announced after insert or update or delete on line
  for each row execute function announce_by_job();
create trigger time_entry_announced after insert or update or delete on time_entry
  for each row execute function announce_by_job();

create function announce_by_invoice() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || o.number) from invoice i join work_order o on o.id = i.order_id
    where i.id = new.invoice_id;
  return null;
end
$$;
create trigger payment_announced after insert on payment
  for each row execute function announce_by_invoice();

create function announce_link() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || new.order_number);
  return null;
end
$$;
create trigger estimate_link_announced after insert or update on estimate_link
  for each row execute function announce_link();

-- A letter is filed under "order 1001".
create function announce_message() returns trigger language plpgsql as $$
begin
  if new.about ~ '^order \d{1,18}$' then
    perform pg_notify('liftgate', new.about);
  end if;
  return null;
end
$$;
create trigger message_announced after insert or update on message
  for each row execute function announce_message();

create function announce_import() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'import ' || new.id);
  return null;
end
$$;
create trigger parts_import_announced after update on parts_import
  for each row execute function announce_import();
