-- The customer's link to one estimate version. The secret itself is nowhere, only its hash.
create table estimate_link (
  id bigint generated always as identity constraint estimate_link_pk primary key,
  version int not null default 0,
  token_sha256 text not null constraint estimate_link_token_uk unique
    constraint estimate_link_token_ck check (token_sha256 ~ '^[0-9a-f]{64}$'),
  order_number bigint not null constraint estimate_link_order_fk references work_order (number),
  estimate_version int not null constraint estimate_link_estimate_ck check (estimate_version >= 1),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  opened_at timestamptz,
  constraint estimate_link_revoked_ck check ((revoked_at is null) = (revoked_by is null))
);
create index estimate_link_order_ix on estimate_link (order_number, id);

-- What the customer did by the link and no advisor has looked at yet.
alter table work_order add column news_at timestamptz;
create index work_order_news_ix on work_order (news_at) where news_at is not null;

-- How a decision was signed: a typed name, or strokes as whole numbers with the picture that we drew from them.
alter table authorization_record
  add column signature_typed text not null default ''
    constraint authorization_record_typed_ck check (length(signature_typed) <= 100),
  add column signature_path text not null default ''
    constraint authorization_record_path_ck check (
      length(signature_path) <= 20000
      and (signature_path = '' or signature_path ~ '^M\d{1,4},\d{1,4}( [ML]\d{1,4},\d{1,4})*$')),
  add column signature_png bytea
    constraint authorization_record_png_ck check (octet_length(signature_png) <= 100000),
  add constraint authorization_record_picture_ck check ((signature_path = '') = (signature_png is null)),
  add constraint authorization_record_online_ck
    check (method <> 'ONLINE' or signature_typed <> '' or signature_path <> '');

-- A link shows what it was made for, for good.
create function keep_what_a_link_shows() returns trigger language plpgsql as $$
begin
  raise exception 'link % shows what it was made for', old.id using errcode = 'restrict_violation';
end
$$;
create trigger estimate_link_target_kept before update on estimate_link
  for each row when (
    (old.token_sha256, old.order_number, old.estimate_version)
      is distinct from (new.token_sha256, new.order_number, new.estimate_version))
  execute function keep_what_a_link_shows();
