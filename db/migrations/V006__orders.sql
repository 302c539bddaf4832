create table work_order (
  id bigint generated always as identity constraint work_order_pk primary key,
  version int not null default 0,
  number bigint not null constraint work_order_number_uk unique,
  customer_id bigint not null constraint work_order_customer_fk references customer,
  vehicle_id bigint not null constraint work_order_vehicle_fk references vehicle,
  customer_name text not null,
  customer_phone text not null,
  vehicle_name text not null,
  plate text not null,
  odometer_in int constraint work_order_odometer_in_ck check (odometer_in >= 0),
  odometer_out int constraint work_order_odometer_out_ck check (odometer_out >= 0),
  key_tag text not null default '',
  headline text not null,
  advisor_id bigint not null constraint work_order_advisor_fk references staff_member,
  advisor_name text not null,
  technician_id bigint constraint work_order_technician_fk references staff_member,
  technician_name text not null default '',
  opened_at timestamptz not null,
  promised_at timestamptz,
  waiting_for text constraint work_order_waiting_ck
    check (waiting_for in ('PARTS', 'CUSTOMER', 'SUBLET')),
  waiting_since timestamptz,
  diagnosis_started_at timestamptz,
  last_estimate int not null default 0,
  quoted_total numeric(12, 2),
  authorized_total numeric(12, 2) not null default 0,
  rules text not null,
  invoiced_at timestamptz,
  paid_at timestamptz,
  returned_at timestamptz,
  cancelled_at timestamptz,
  recorded_stage text not null,
  set_by_hand boolean not null default false,
  stage text not null constraint work_order_stage_ck check (stage in
    ('CHECK_IN', 'DIAGNOSIS', 'ESTIMATE', 'APPROVAL', 'REPAIR', 'QUALITY_CHECK', 'READY', 'CLOSED', 'CANCELLED')),
  constraint work_order_closed_ck check (recorded_stage <> 'CLOSED' or (paid_at is not null and returned_at is not null))
);
create index work_order_open_ix on work_order (stage, promised_at) where stage not in ('CLOSED', 'CANCELLED');
create index work_order_customer_ix on work_order (customer_id, id);
create index work_order_vehicle_ix on work_order (vehicle_id, id);

create table concern (
  id bigint generated always as identity constraint concern_pk primary key,
  version int not null default 0,
  order_id bigint not null constraint concern_order_fk references work_order,
  position int not null,
  words text not null constraint concern_words_ck check (words <> ''),
  guide_sha256 text constraint concern_guide_fk references guide_version (sha256),
  facet text not null default '',
  facet_label text not null default '',
  cause_code text,
  cause text,
  cause_confirmed_by text,
  cause_confirmed_at timestamptz,
  ranking text,
  evidence text not null default '',
  severity text not null default '',
  driveability text not null default '',
  correction text,
  corrected_by text,
  corrected_at timestamptz,
  gone_at timestamptz,
  gone_verified_by text,
  constraint concern_position_uk unique (order_id, position),
  constraint concern_cause_ck check ((cause is null) = (cause_confirmed_at is null)),
  constraint concern_gone_ck check ((gone_at is null) = (gone_verified_by is null))
);

-- What the customer said stays as it was said.
create function keep_the_customers_words() returns trigger language plpgsql as $$
begin
  raise exception 'the customer''s words on concern % are never overwritten', old.id using errcode = 'restrict_violation';
end
$$;
create trigger concern_words_kept before update on concern
  for each row when (old.words is distinct from new.words) execute function keep_the_customers_words();

create table job (
  id bigint generated always as identity constraint job_pk primary key,
  version int not null default 0,
  order_id bigint not null constraint job_order_fk references work_order,
  concern_id bigint constraint job_concern_fk references concern,
  position int not null,
  title text not null constraint job_title_ck check (title <> ''),
  operation_code text,
  teardown boolean not null default false,
  safety_words text not null default '',
  state text not null constraint job_state_ck check (state in
    ('RECOMMENDED', 'OFFERED', 'APPROVED', 'DECLINED', 'DEFERRED', 'IN_PROGRESS', 'DONE', 'VERIFIED')),
  basis text constraint job_basis_ck check (basis in ('PRICE', 'NOT_TO_EXCEED')),
  price numeric(12, 2) constraint job_price_ck check (price between 0 and 1000000),
  authorized_price numeric(12, 2),
  typical_low numeric(12, 2),
  typical_high numeric(12, 2),
  typical_source text not null default '',
  reason text not null default '',
  factors text not null default '{}',
  constraint job_position_uk unique (order_id, position),
  constraint job_priced_ck check ((price is null) = (basis is null)),
  constraint job_work_is_authorized_ck check
    (state not in ('APPROVED', 'IN_PROGRESS', 'DONE', 'VERIFIED') or authorized_price is not null)
);

create table line (
  id bigint generated always as identity constraint line_pk primary key,
  job_id bigint not null constraint line_job_fk references job on delete cascade,
  position int not null,
  kind text not null constraint line_kind_ck check (kind in ('LABOR', 'PART', 'SUBLET')),
  description text not null constraint line_description_ck check (description <> ''),
  quantity_low numeric(8, 2) not null constraint line_quantity_ck check (quantity_low >= 0 and quantity_high >= quantity_low),
  quantity_high numeric(8, 2) not null,
  open_ended boolean not null default false,
  flat boolean not null default false,
  tax_code text,
  economy_number text,
  economy_brand text,
  economy_condition text,
  economy_cost numeric(12, 2),
  economy_price numeric(12, 2) not null constraint line_economy_price_ck check (economy_price >= 0),
  premium_number text,
  premium_brand text,
  premium_condition text,
  premium_cost numeric(12, 2),
  premium_price numeric(12, 2) not null constraint line_premium_price_ck check (premium_price >= 0),
  amount numeric(12, 2) constraint line_amount_ck check (amount >= 0),
  constraint line_position_uk unique (job_id, position)
);

create table time_entry (
  id bigint generated always as identity constraint time_entry_pk primary key,
  job_id bigint not null constraint time_entry_job_fk references job,
  technician_id bigint not null constraint time_entry_technician_fk references staff_member,
  technician_name text not null,
  started_at timestamptz not null,
  stopped_at timestamptz,
  constraint time_entry_order_ck check (stopped_at >= started_at)
);
create unique index time_entry_running_uk on time_entry (technician_id) where stopped_at is null;
create index time_entry_job_ix on time_entry (job_id);

create table authorization_record (
  id bigint generated always as identity constraint authorization_record_pk primary key,
  order_id bigint not null constraint authorization_record_order_fk references work_order,
  estimate_version int,
  authorized_by text not null constraint authorization_record_name_ck check (authorized_by <> ''),
  relation text not null,
  method text not null constraint authorization_record_method_ck
    check (method in ('IN_PERSON', 'PHONE', 'TEXT', 'EMAIL', 'ONLINE')),
  contact text not null default '',
  recorded_at timestamptz not null,
  taken_by text not null,
  previous_total numeric(12, 2) not null,
  new_total numeric(12, 2) not null,
  shown text not null
);
create index authorization_record_order_ix on authorization_record (order_id, id);

create table decision (
  id bigint generated always as identity constraint decision_pk primary key,
  authorization_id bigint not null constraint decision_authorization_fk references authorization_record,
  job_id bigint not null constraint decision_job_fk references job,
  job_title text not null,
  verdict text not null constraint decision_verdict_ck check (verdict in ('APPROVE', 'DECLINE', 'DEFER')),
  reason text not null default '',
  price numeric(12, 2) not null,
  constraint decision_once_uk unique (authorization_id, job_id)
);

create table order_event (
  id bigint generated always as identity constraint order_event_pk primary key,
  order_id bigint not null constraint order_event_order_fk references work_order,
  at timestamptz not null,
  by_name text not null,
  kind text not null,
  words text not null
);
create index order_event_order_ix on order_event (order_id, id);

create trigger authorization_record_append_only before update or delete on authorization_record
  for each row execute function refuse_change();
create trigger decision_append_only before update or delete on decision
  for each row execute function refuse_change();
create trigger order_event_append_only before update or delete on order_event
  for each row execute function refuse_change();
