-- Where a letter reaches somebody who works here: an invitation, or a link to choose another password.
alter table staff_member add column email text not null default ''
  constraint staff_member_email_ck check (length(email) <= 254);

-- A letter's link by which its person chooses a password, once. Of its secret only the hash is here.
create table password_link (
  id bigint generated always as identity constraint password_link_pk primary key,
  token_sha256 text not null constraint password_link_token_uk unique
    constraint password_link_token_ck check (token_sha256 ~ '^[0-9a-f]{64}$'),
  member_id bigint not null constraint password_link_member_fk references staff_member,
  made_at timestamptz not null,
  made_by text not null,
  until timestamptz not null constraint password_link_until_ck check (until > made_at),
  used_at timestamptz
);
create index password_link_member_ix on password_link (member_id, made_at);

create function keep_password_link_used() returns trigger language plpgsql as $$
begin
  if old.used_at is not null or new.token_sha256 <> old.token_sha256 or new.member_id <> old.member_id
    or new.until <> old.until then
    raise exception 'a link to choose a password works once, for one person';
  end if;
  return new;
end $$;
create trigger password_link_used before update on password_link
  for each row execute function keep_password_link_used();
create trigger password_link_kept before delete on password_link
  for each row execute function refuse_change();
create trigger password_link_no_truncate before truncate on password_link
  for each statement execute function refuse_truncate();
