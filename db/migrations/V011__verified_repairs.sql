-- What the shop has seen itself: repairs after which the complaint was gone, with what was known then. A guide's odds
-- are moved by those that were not withdrawn; both tables are only added to, so the odds can be worked out again.
create table verified_repair (
  id bigint generated always as identity constraint verified_repair_pk primary key,
  concern_id bigint not null constraint verified_repair_concern_fk references concern,
  turn int not null constraint verified_repair_turn_ck check (turn > 0),
  guide_code text not null,
  guide_sha256 text not null constraint verified_repair_guide_fk references guide_version (sha256),
  cause_code text not null constraint verified_repair_cause_ck check (cause_code <> ''),
  answers text not null,
  verified_by text not null,
  at timestamptz not null,
  -- A turn begins when the one before it was withdrawn, so that a concern counts once at most.
  constraint verified_repair_turn_uk unique (concern_id, turn)
);
create index verified_repair_guide_ix on verified_repair (guide_code, id);
create trigger verified_repair_append_only before update or delete on verified_repair
  for each row execute function refuse_change();

create table repair_withdrawal (
  id bigint generated always as identity constraint repair_withdrawal_pk primary key,
  repair_id bigint not null constraint repair_withdrawal_repair_fk references verified_repair
    constraint repair_withdrawal_repair_uk unique,
  withdrawn_by text not null,
  at timestamptz not null
);
create trigger repair_withdrawal_append_only before update or delete on repair_withdrawal
  for each row execute function refuse_change();

-- A complaint that was verified as gone and came back is not gone; who found out stays with it.
alter table concern
  add column came_back_at timestamptz,
  add column came_back_by text,
  add constraint concern_came_back_ck check ((came_back_at is null) = (came_back_by is null)),
  add constraint concern_gone_or_back_ck check (gone_at is null or came_back_at is null);
