-- A shop's own copies of rule packs: a version never changes, so that a paper stays explainable by it.
create table rule_pack (
  id bigint generated always as identity constraint rule_pack_pk primary key,
  code text not null constraint rule_pack_code_ck check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
  number int not null constraint rule_pack_number_ck check (number > 0),
  name text not null,
  content text not null constraint rule_pack_content_ck check (length(content) <= 200000),
  added_at timestamptz not null,
  added_by text not null,
  constraint rule_pack_number_uk unique (code, number)
);
create trigger rule_pack_append_only before update or delete on rule_pack
  for each row execute function refuse_change();

-- Which pack the shop works by, and since when: the latest row counts. No number means the pack as Liftgate brings it.
create table rule_pack_choice (
  id bigint generated always as identity constraint rule_pack_choice_pk primary key,
  code text not null,
  number int,
  chosen_at timestamptz not null,
  chosen_by text not null,
  constraint rule_pack_choice_pack_fk foreign key (code, number) references rule_pack (code, number)
);
create trigger rule_pack_choice_append_only before update or delete on rule_pack_choice
  for each row execute function refuse_change();
