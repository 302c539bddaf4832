-- The accounts that people have at the shop's OpenID provider and sign in with as well. Each is known by the provider's
-- own key for it: names and mail addresses change there, and may be given to somebody else.
create table company_account (
  id bigint generated always as identity constraint company_account_pk primary key,
  member_id bigint not null constraint company_account_member_fk references staff_member,
  issuer text not null constraint company_account_issuer_ck check (length(issuer) between 1 and 500),
  subject text not null constraint company_account_subject_ck check (length(subject) between 1 and 255),
  connected_at timestamptz not null,
  ended_at timestamptz,
  ended_by text not null default '',
  constraint company_account_ended_ck check ((ended_at is null) = (ended_by = ''))
);
-- one account opens for one person, and one person has one
create unique index company_account_subject_uk on company_account (issuer, subject) where ended_at is null;
create unique index company_account_member_uk on company_account (member_id) where ended_at is null;

create function keep_company_account() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null or new.member_id <> old.member_id or new.issuer <> old.issuer
    or new.subject <> old.subject or new.connected_at <> old.connected_at then
    raise exception 'a company account is one person''s until it is disconnected, and stays disconnected then';
  end if;
  return new;
end $$;
create trigger company_account_ended before update on company_account
  for each row execute function keep_company_account();
create trigger company_account_kept before delete on company_account
  for each row execute function refuse_change();
create trigger company_account_no_truncate before truncate on company_account
  for each statement execute function refuse_truncate();
call watch_table('company_account', key => 'member_id', secret => '{subject}');

-- One way to the provider and back, which counts once. It is forgotten after a day.
create table company_trip (
  state_sha256 text constraint company_trip_pk primary key
    constraint company_trip_state_ck check (state_sha256 ~ '^[0-9a-f]{64}$'),
  -- who connects an account by it; null for a sign-in
  member_id bigint constraint company_trip_member_fk references staff_member,
  begun_at timestamptz not null,
  used_at timestamptz
);
create index company_trip_begun_ix on company_trip (begun_at);
create trigger company_trip_no_truncate before truncate on company_trip
  for each statement execute function refuse_truncate();
