-- What was found at a point of an inspection. Every finding stays; the latest one for a point counts.
create table inspection_finding (
  id bigint generated always as identity constraint inspection_finding_pk primary key,
  order_number bigint not null constraint inspection_finding_order_fk references work_order (number),
  point text not null constraint inspection_finding_point_ck check (point <> ''),
  -- as it stood in the form, which may say it otherwise one day
  title text not null,
  colour text not null constraint inspection_finding_colour_ck
    check (colour in ('GREEN', 'YELLOW', 'RED', 'SKIPPED', 'WITHDRAWN')),
  value numeric(8, 2),
  unit text not null default '',
  note text not null default '' constraint inspection_finding_note_ck check (length(note) <= 500),
  at timestamptz not null,
  by_name text not null,
  constraint inspection_finding_value_ck check ((value is null) = (unit = ''))
);
create index inspection_finding_order_ix on inspection_finding (order_number, id);
create trigger inspection_finding_append_only before update or delete on inspection_finding
  for each row execute function refuse_change();
