-- A short number opens a session, but only on a tablet that the shop has registered. Five wrong tries lock it.
create table staff_pin (
  member_id bigint constraint staff_pin_pk primary key constraint staff_pin_member_fk references staff_member,
  pin_hash text not null constraint staff_pin_hash_ck check (pin_hash like '$2%'),
  tries int not null default 0 constraint staff_pin_tries_ck check (tries between 0 and 5),
  locked_at timestamptz,
  set_at timestamptz not null,
  constraint staff_pin_locked_ck check ((tries = 5) = (locked_at is not null))
);

create table staff_pin_event (
  id bigint generated always as identity constraint staff_pin_event_pk primary key,
  member_id bigint not null constraint staff_pin_event_member_fk references staff_member,
  kind text not null constraint staff_pin_event_kind_ck check (kind in ('SET', 'LOCKED', 'RESET')),
  at timestamptz not null,
  -- who set or reset it, or the tablet that it was locked on
  by_name text not null
);
create index staff_pin_event_member_ix on staff_pin_event (member_id, id);
create trigger staff_pin_event_append_only before update or delete on staff_pin_event
  for each row execute function refuse_change();

-- The secret of a tablet stands in its cookie; here is only its hash.
create table tablet (
  id bigint generated always as identity constraint tablet_pk primary key,
  token_sha256 text not null constraint tablet_token_uk unique
    constraint tablet_token_ck check (token_sha256 ~ '^[0-9a-f]{64}$'),
  name text not null constraint tablet_name_ck check (name <> ''),
  registered_at timestamptz not null,
  registered_by text not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  constraint tablet_revoked_ck check ((revoked_at is null) = (revoked_by is null))
);

-- Passwords that were tried for a name since the last right one, and how long the next try has to wait.
create table sign_in_try (
  name text constraint sign_in_try_pk primary key constraint sign_in_try_name_ck check (length(name) <= 100),
  tries int not null,
  wait_until timestamptz not null
);
