create extension if not exists pg_trgm;

-- Numbers that other makers give the same part, apart by |.
alter table part add cross_numbers text not null default ''
  constraint part_cross_numbers_ck check (length(cross_numbers) <= 1000);

-- What a search looks through: every word behind a space, then the numbers once more without dashes and dots.
alter table part add words text not null generated always as (
  ' ' || lower(number || ' ' || brand || ' ' || description || ' ' || replace(cross_numbers, '|', ' ') || ' '
    || replace(regexp_replace(number || '|' || cross_numbers, '[^A-Za-z0-9|]', '', 'g'), '|', ' '))) stored;
create index part_words_ix on part using gin (words gin_trgm_ops);
drop index part_description_ix;

create index work_order_words_ix on work_order
  using gin (lower(' ' || customer_name || ' ' || headline) gin_trgm_ops);

-- A price list on its way into the catalog; heard_at is when its work last showed a sign of life.
create table parts_import (
  id bigint generated always as identity constraint parts_import_pk primary key,
  version int not null default 0,
  state text not null constraint parts_import_state_ck
    check (state in ('READING', 'READY', 'REFUSED', 'APPLYING', 'APPLIED', 'WITHDRAWN', 'INTERRUPTED')),
  file_name text not null,
  bytes bigint not null,
  read_as text not null default '',
  left_out text not null default '',
  rows_done int not null default 0,
  percent int not null default 0,
  refusal text not null default '',
  broken int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  same int not null default 0,
  absent int not null default 0,
  catalog_then text not null default '',
  started_at timestamptz not null,
  started_by text not null,
  heard_at timestamptz not null,
  settled_at timestamptz,
  settled_by text
);
-- one at a time
create unique index parts_import_busy_uk on parts_import ((true)) where state in ('READING', 'APPLYING');

-- The rows of a file as they were read, or what is wrong with them. Unlogged: a server that crashes may lose them,
-- and the file is uploaded again.
create unlogged table parts_import_row (
  import_id bigint not null,
  row int not null,
  problem text,
  number text,
  brand text,
  description text,
  condition text,
  cost numeric(12, 2),
  list_price numeric(12, 2),
  tax_code text,
  cross_numbers text,
  constraint parts_import_row_pk primary key (import_id, row)
);

-- What each row would do to the catalog; a file without cross-numbers leaves them as they are.
create view parts_import_difference as
select r.import_id, r.row, r.number, r.brand, r.description, r.condition, r.cost, r.list_price, r.tax_code,
  coalesce(r.cross_numbers, p.cross_numbers, '') as cross_numbers,
  p.description as old_description, p.condition as old_condition, p.cost as old_cost,
  p.list_price as old_list_price, p.tax_code as old_tax_code, p.cross_numbers as old_cross_numbers,
  case
    when p.id is null then 'NEW'
    when (p.description, p.condition, p.cost, p.list_price, p.tax_code, p.cross_numbers) is distinct from
      (r.description, r.condition, r.cost, r.list_price, r.tax_code, coalesce(r.cross_numbers, p.cross_numbers))
      then 'CHANGED'
    else 'SAME'
  end as change
from parts_import_row r
left join part p on p.number = r.number and p.brand = r.brand
where r.problem is null;
