-- Every answer that was ever given stays; the latest one for a question counts.
create table check_result (
  id bigint generated always as identity constraint check_result_pk primary key,
  concern_id bigint not null constraint check_result_concern_fk references concern,
  observation text not null,
  state text not null constraint check_result_state_ck check (state in ('ANSWERED', 'UNKNOWN', 'CANNOT_CHECK', 'WITHDRAWN')),
  answer text,
  note text not null default '',
  source text not null constraint check_result_source_ck check (source in ('CUSTOMER', 'TECHNICIAN')),
  at timestamptz not null,
  by_name text not null,
  constraint check_result_answer_ck check ((state = 'ANSWERED') = (answer is not null))
);
create index check_result_concern_ix on check_result (concern_id, id);
create trigger check_result_append_only before update or delete on check_result
  for each row execute function refuse_change();
