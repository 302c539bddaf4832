-- What people record on tablets, in the order of each tablet's queue: one row for each entry, whatever became of it.
create table tablet_queue (
  id uuid constraint tablet_queue_pk primary key,
  staff_id bigint not null constraint tablet_queue_staff_fk references staff_member,
  next int not null default 1 constraint tablet_queue_next_ck check (next >= 1),
  last_at timestamptz
);

create table tablet_entry (
  queue_id uuid not null constraint tablet_entry_queue_fk references tablet_queue,
  position int not null constraint tablet_entry_position_ck check (position >= 1),
  id uuid not null,
  kind text not null,
  order_number bigint not null,
  content text not null,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  outcome text not null constraint tablet_entry_outcome_ck check (outcome in ('SAVED', 'CONFLICT')),
  words text not null default '',
  constraint tablet_entry_pk primary key (queue_id, position),
  constraint tablet_entry_words_ck check (outcome = 'SAVED' or words <> '')
);
create unique index tablet_entry_id_uk on tablet_entry (id) where outcome = 'SAVED';
create trigger tablet_entry_append_only before update or delete on tablet_entry
  for each row execute function refuse_change();

-- The tablet's own name for a result, so that what it records next can say what it had seen.
alter table check_result add column entry uuid constraint check_result_entry_uk unique;
