create table shop (
  id int constraint shop_pk primary key default 1 constraint shop_is_one check (id = 1),
  version int not null default 0,
  name text not null constraint shop_name_ck check (name <> ''),
  legal_name text not null,
  address text not null,
  phone text not null,
  email text not null default '',
  registration_number text not null default '',
  tax_number text not null default '',
  time_zone text not null,
  locale text not null default 'en-US',
  odometer_unit text not null default 'mi' constraint shop_odometer_unit_ck check (odometer_unit in ('mi', 'km')),
  paper text not null default 'letter' constraint shop_paper_ck check (paper in ('letter', 'a4')),
  technicians_see_prices boolean not null default false,
  estimate_valid_days int not null default 30 constraint shop_valid_days_ck check (estimate_valid_days between 1 and 365),
  guarantee text not null default '',
  storage_charge text not null default '',
  payment_methods text not null default ''
);

create table staff_member (
  id bigint generated always as identity constraint staff_member_pk primary key,
  version int not null default 0,
  username text not null constraint staff_member_username_uk unique
    constraint staff_member_username_ck check (username = lower(username) and username <> ''),
  password_hash text not null,
  role text not null constraint staff_member_role_ck check (role in ('advisor', 'technician', 'manager')),
  name text not null constraint staff_member_name_ck check (name <> ''),
  certification_number text not null default '',
  active boolean not null default true
);
