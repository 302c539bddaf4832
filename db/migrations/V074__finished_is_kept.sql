-- What is finished stays as it is, whoever writes: the work of an invoiced order, a letter, and what a link was made for.

create function is_invoiced(its_order bigint) returns boolean language sql stable
return exists (select from invoice where order_id = its_order);

-- Of a job that was invoiced only its state goes on: the complaint is gone, or it came back.
create function keep_invoiced_job() returns trigger language plpgsql as $$
begin
  if is_invoiced(coalesce(old.order_id, new.order_id)) then
    raise exception 'the order of this job has its invoice: % is refused', tg_op using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end
$$;
create trigger job_invoiced_kept before update on job for each row
  when ((to_jsonb(old) - '{version,state}'::text[]) <> (to_jsonb(new) - '{version,state}'::text[]))
  execute function keep_invoiced_job();
create trigger job_invoiced_stays before insert or delete on job for each row execute function keep_invoiced_job();

create function keep_invoiced_line() returns trigger language plpgsql as $$
begin
  if is_invoiced((select order_id from job where id = coalesce(old.job_id, new.job_id))) then
    raise exception 'the order of this line has its invoice: % is refused', tg_op using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end
$$;
create trigger line_invoiced_kept before insert or update or delete on line
  for each row execute function keep_invoiced_line();

-- A letter says to everybody what it said; only how its sending goes is written down, until it is sent.
create trigger message_text_kept before update on message for each row
  when (old.state = 'SENT' or (old.about, old.to_address, old.subject, old.text_body, old.html_body, old.created_at,
    old.created_by) is distinct from (new.about, new.to_address, new.subject, new.text_body, new.html_body,
    new.created_at, new.created_by))
  execute function refuse_change();
create trigger message_kept before delete on message for each row execute function refuse_change();

create trigger estimate_link_making_kept before update on estimate_link for each row
  when ((old.created_at, old.created_by) is distinct from (new.created_at, new.created_by)
    or old.revoked_at is not null and (old.revoked_at, old.revoked_by) is distinct from (new.revoked_at, new.revoked_by))
  execute function refuse_change();
create trigger estimate_link_kept before delete on estimate_link for each row execute function refuse_change();
