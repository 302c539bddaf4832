-- A code from a phone, beside the password. Until it is typed, a session opens nothing.
alter table staff_member add column code_asked boolean not null default false;
alter table staff_session add column code_due boolean not null default false;

create table authenticator (
  member_id bigint constraint authenticator_pk primary key constraint authenticator_member_fk references staff_member,
  secret text not null constraint authenticator_secret_ck check (secret ~ '^[A-Z2-7]{32}$'),
  last_step bigint not null default 0,
  tries int not null default 0 constraint authenticator_tries_ck check (tries >= 0),
  wait_until timestamptz not null,
  -- one bit for each code on paper that has opened once
  codes_used int not null default 0,
  set_at timestamptz not null
);
create trigger authenticator_no_truncate before truncate on authenticator
  for each statement execute function refuse_truncate();
