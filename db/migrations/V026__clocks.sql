-- A clock is paused or stopped; and a time that was not the right one is corrected where everybody sees it.
alter table time_entry
  add column paused boolean not null default false,
  add constraint time_entry_paused_ck check (not paused or stopped_at is not null);
create index time_entry_technician_ix on time_entry (technician_id, started_at);

create table clock_correction (
  id bigint generated always as identity constraint clock_correction_pk primary key,
  time_entry_id bigint not null constraint clock_correction_entry_fk references time_entry,
  started_before timestamptz not null,
  stopped_before timestamptz,
  started_at timestamptz not null,
  stopped_at timestamptz not null,
  reason text not null constraint clock_correction_reason_ck check (reason <> ''),
  by_name text not null,
  at timestamptz not null,
  constraint clock_correction_order_ck check (stopped_at >= started_at)
);
create index clock_correction_entry_ix on clock_correction (time_entry_id, id);
create trigger clock_correction_append_only before update or delete on clock_correction
  for each row execute function refuse_change();

-- What was clocked changes only by a correction that stays on record.
create function keep_clocked_time() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.job_id <> old.job_id or new.technician_id <> old.technician_id
    or (new.started_at <> old.started_at
        or old.stopped_at is not null and new.stopped_at is distinct from old.stopped_at)
      and not exists (
        select from clock_correction c
        where c.time_entry_id = old.id and c.started_at = new.started_at and c.stopped_at = new.stopped_at)
  then
    raise exception 'clocked time changes by a correction only' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger time_entry_kept before update or delete on time_entry
  for each row execute function keep_clocked_time();
