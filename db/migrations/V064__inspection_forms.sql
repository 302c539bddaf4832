-- The inspection forms of the shop: every text once, and from when which of them is used. None of it changes.
create table inspection_form_text (
  sha256 text constraint inspection_form_text_pk primary key,
  content text not null constraint inspection_form_text_content_ck check (content <> ''),
  constraint inspection_form_text_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);
create table inspection_form (
  id bigint generated always as identity constraint inspection_form_pk primary key,
  number integer not null constraint inspection_form_number_uk unique,
  sha256 text not null constraint inspection_form_text_fk references inspection_form_text (sha256),
  -- whether it is Liftgate's own, which a newer release replaces by itself
  brought boolean not null,
  -- what is otherwise than in the version before, one sentence a line
  changes text not null default '',
  added_at timestamptz not null,
  added_by text not null default '',
  constraint inspection_form_number_ck check (number > 0)
);
create trigger inspection_form_text_append_only before update or delete on inspection_form_text
  for each row execute function refuse_change();
create trigger inspection_form_append_only before update or delete on inspection_form
  for each row execute function refuse_change();

-- The form that a finding was made by; null for those from before there were versions.
alter table inspection_finding add column form_sha256 text
  constraint inspection_finding_form_fk references inspection_form_text (sha256);
