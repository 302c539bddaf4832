-- What a technician asks the desk for, and what the desk answers. Both are added and never changed.
create table bay_request (
  id bigint generated always as identity constraint bay_request_pk primary key,
  order_id bigint not null constraint bay_request_order_fk references work_order,
  kind text not null constraint bay_request_kind_ck check (kind in ('HELP', 'PART')),
  words text not null constraint bay_request_words_ck check (words <> ''),
  quantity numeric(8, 2) constraint bay_request_quantity_ck check (quantity > 0),
  about text not null default '',
  by_id bigint not null constraint bay_request_by_fk references staff_member,
  by_name text not null,
  at timestamptz not null,
  constraint bay_request_part_ck check (quantity is null or kind = 'PART')
);
create index bay_request_order_ix on bay_request (order_id, id);
create trigger bay_request_append_only before update or delete on bay_request
  for each row execute function refuse_change();

create table request_answer (
  id bigint generated always as identity constraint request_answer_pk primary key,
  request_id bigint not null constraint request_answer_request_fk references bay_request,
  outcome text not null constraint request_answer_outcome_ck check (outcome in ('DONE', 'ORDERED', 'IMPOSSIBLE')),
  words text not null default '',
  expected_at timestamptz,
  by_name text not null,
  at timestamptz not null,
  constraint request_answer_expected_ck check (expected_at is null or outcome = 'ORDERED')
);
create index request_answer_request_ix on request_answer (request_id, id);
create trigger request_answer_append_only before update or delete on request_answer
  for each row execute function refuse_change();
