-- What is to be sent by e-mail: written in the transaction that causes it, sent after it, and kept to be looked at.
create table message (
  id bigint generated always as identity constraint message_pk primary key,
  version int not null default 0,
  about text not null,
  to_address text not null constraint message_to_ck check (to_address <> ''),
  subject text not null,
  text_body text not null,
  html_body text not null,
  -- stands in the bodies where they say so, until the message is sent; then it is forgotten
  secret text,
  state text not null constraint message_state_ck check (state in ('WAITING', 'SENT', 'FAILED')),
  tries int not null default 0 constraint message_tries_ck check (tries >= 0),
  next_try_at timestamptz not null,
  last_error text not null default '',
  created_at timestamptz not null,
  created_by text not null,
  sent_at timestamptz,
  constraint message_sent_ck check ((state = 'SENT') = (sent_at is not null)),
  constraint message_secret_ck check (state <> 'SENT' or secret is null)
);
create index message_due_ix on message (next_try_at, id) where state = 'WAITING';
create index message_about_ix on message (about, id);
