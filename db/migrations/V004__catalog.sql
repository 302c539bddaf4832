-- Amounts are in the shop's currency; hours are clock hours; percentages are 8.25 for 8.25 %.

create table tax_rate (
  code text constraint tax_rate_pk primary key,
  label text not null,
  percent numeric(7, 4) not null constraint tax_rate_percent_ck check (percent between 0 and 100)
);

create table labor_rate (
  code text constraint labor_rate_pk primary key,
  version int not null default 0,
  label text not null,
  hourly numeric(12, 2) not null constraint labor_rate_hourly_ck check (hourly between 0 and 10000),
  tax_code text constraint labor_rate_tax_fk references tax_rate,
  usual boolean not null default false
);
create unique index labor_rate_usual_uk on labor_rate (usual) where usual;

create table fee (
  code text constraint fee_pk primary key,
  version int not null default 0,
  label text not null,
  fixed numeric(12, 2) constraint fee_fixed_ck check (fixed >= 0),
  percent_of_labor numeric(7, 4) constraint fee_percent_ck check (percent_of_labor between 0 and 100),
  cap numeric(12, 2) constraint fee_cap_ck check (cap >= 0),
  tax_code text constraint fee_tax_fk references tax_rate,
  active boolean not null default true,
  constraint fee_one_rule_ck check ((fixed is null) <> (percent_of_labor is null))
);

create table markup_band (
  cost_from numeric(12, 2) constraint markup_band_pk primary key constraint markup_band_from_ck check (cost_from >= 0),
  percent numeric(7, 2) not null constraint markup_band_percent_ck check (percent between 0 and 1000)
);

create table part (
  id bigint generated always as identity constraint part_pk primary key,
  version int not null default 0,
  number text not null constraint part_number_ck check (number <> ''),
  brand text not null,
  description text not null constraint part_description_ck check (description <> ''),
  condition text not null constraint part_condition_ck
    check (condition in ('NEW_OEM', 'NEW_AFTERMARKET', 'USED', 'REBUILT', 'RECONDITIONED')),
  cost numeric(12, 2) not null constraint part_cost_ck check (cost >= 0),
  list_price numeric(12, 2) constraint part_list_price_ck check (list_price >= 0),
  tax_code text constraint part_tax_fk references tax_rate,
  constraint part_number_uk unique (number, brand)
);
create index part_description_ix on part (lower(description) text_pattern_ops);

-- An operation without a rate of its own is sold at the usual one.
create table operation (
  code text constraint operation_pk primary key,
  version int not null default 0,
  title text not null constraint operation_title_ck check (title <> ''),
  labor_description text not null,
  hours_low numeric(6, 2) not null constraint operation_hours_low_ck check (hours_low >= 0),
  hours_high numeric(6, 2) not null,
  rate_code text constraint operation_rate_fk references labor_rate,
  open_ended boolean not null default false,
  teardown boolean not null default false,
  typical_low numeric(12, 2),
  typical_high numeric(12, 2),
  source text not null,
  safety_words text not null default '',
  constraint operation_hours_ck check (hours_high between hours_low and 200),
  constraint operation_typical_ck check ((typical_low is null) = (typical_high is null) and typical_high >= typical_low)
);

-- A position names one part, or a choice between a plainer and a better one.
create table operation_part (
  id bigint generated always as identity constraint operation_part_pk primary key,
  operation_code text not null constraint operation_part_operation_fk references operation on delete cascade,
  position int not null,
  description text not null,
  quantity numeric(8, 2) not null constraint operation_part_quantity_ck check (quantity > 0 and quantity <= 1000),
  economy_part_id bigint not null constraint operation_part_economy_fk references part,
  premium_part_id bigint not null constraint operation_part_premium_fk references part,
  constraint operation_part_position_uk unique (operation_code, position)
);
