-- Checks that no guide asks for, as somebody wrote them down with what they found. A second look is a second row.
create table own_check (
  id bigint generated always as identity constraint own_check_pk primary key,
  concern_id bigint not null constraint own_check_concern_fk references concern,
  what text not null constraint own_check_what_ck check (what <> ''),
  result text not null default '',
  measured numeric(12, 4),
  unit text not null default '' constraint own_check_unit_ck check (unit = '' or measured is not null),
  trouble_code text constraint own_check_trouble_code_ck check (trouble_code ~ '^[PBCU][0-3][0-9A-F]{3}$'),
  at timestamptz not null,
  by_name text not null,
  constraint own_check_found_ck check (result <> '' or measured is not null or trouble_code is not null)
);
create index own_check_concern_ix on own_check (concern_id, id);
create trigger own_check_append_only before update or delete on own_check
  for each row execute function refuse_change();
create trigger own_check_announced after insert on own_check
  for each row execute function announce_by_concern();
