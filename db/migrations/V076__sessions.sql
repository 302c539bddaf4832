-- Who is signed in where. A browser holds the key; here is only its hash. A session that ended never opens again.
create table staff_session (
  id bigint generated always as identity constraint staff_session_pk primary key,
  key_sha256 text not null constraint staff_session_key_uq unique,
  member_id bigint not null constraint staff_session_member_fk references staff_member,
  tablet_id bigint constraint staff_session_tablet_fk references tablet,
  device text not null,
  browser_sha256 text not null,
  begun_at timestamptz not null,
  used_at timestamptz not null,
  ended_at timestamptz,
  ended_by text not null default '',
  constraint staff_session_ended_ck check ((ended_at is null) = (ended_by = ''))
);
create index staff_session_member_ix on staff_session (member_id) where ended_at is null;
create index staff_session_browser_ix on staff_session (browser_sha256, member_id);

create function keep_session_ended() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null or new.key_sha256 <> old.key_sha256 or new.member_id <> old.member_id then
    raise exception 'a session that ended stays ended, and belongs to one person';
  end if;
  return new;
end $$;
create trigger staff_session_ended before update on staff_session
  for each row execute function keep_session_ended();
create trigger staff_session_kept before delete on staff_session
  for each row execute function refuse_change();
create trigger staff_session_no_truncate before truncate on staff_session
  for each statement execute function refuse_truncate();

-- Tries are counted by name, by the sender's network, and by a browser that its person has used before.
alter table sign_in_try rename column name to counted;
