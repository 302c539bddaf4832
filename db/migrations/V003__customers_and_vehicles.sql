-- name_words is the name as people type it into a search: lower case, no accents, words apart by one space.
create table customer (
  id bigint generated always as identity constraint customer_pk primary key,
  version int not null default 0,
  name text not null constraint customer_name_ck check (name <> ''),
  name_words text not null,
  phone text not null default '',
  phone_digits text generated always as (regexp_replace(phone, '\D', '', 'g')) stored,
  email text not null default '',
  address text not null default '',
  may_also_authorize text not null default '',
  created_at timestamptz not null,
  created_by text not null
);
create index customer_phone_ix on customer (phone_digits text_pattern_ops);
create index customer_phone_end_ix on customer (reverse(phone_digits) text_pattern_ops);
create index customer_name_ix on customer using gin (to_tsvector('simple', name_words));

create table vehicle (
  id bigint generated always as identity constraint vehicle_pk primary key,
  version int not null default 0,
  customer_id bigint not null constraint vehicle_customer_fk references customer,
  model_year int constraint vehicle_year_ck check (model_year between 1886 and 2100),
  make text not null constraint vehicle_make_ck check (make <> ''),
  model text not null,
  vin text not null default '',
  plate text not null default '',
  plate_letters text generated always as (upper(regexp_replace(plate, '[^0-9A-Za-z]', '', 'g'))) stored,
  plate_state text not null default ''
);
create index vehicle_customer_ix on vehicle (customer_id);
create index vehicle_plate_ix on vehicle (plate_letters text_pattern_ops);
create index vehicle_vin_ix on vehicle (vin text_pattern_ops);
create index vehicle_vin_end_ix on vehicle (reverse(vin) text_pattern_ops);

create table odometer_reading (
  id bigint generated always as identity constraint odometer_reading_pk primary key,
  vehicle_id bigint not null constraint odometer_reading_vehicle_fk references vehicle,
  distance int not null constraint odometer_reading_ck check (distance between 0 and 2000000),
  reason text not null default '',
  taken_at timestamptz not null,
  taken_by text not null
);
create index odometer_reading_vehicle_ix on odometer_reading (vehicle_id, id);
create trigger odometer_reading_append_only before update or delete on odometer_reading
  for each row execute function refuse_change();
