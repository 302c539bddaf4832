-- A list that nobody could read alone asks which columns it has; its file is kept until somebody says so.
alter table parts_import drop constraint parts_import_state_ck;
alter table parts_import add constraint parts_import_state_ck
  check (state in ('READING', 'ASKING', 'READY', 'REFUSED', 'APPLYING', 'APPLIED', 'WITHDRAWN', 'INTERRUPTED'));
alter table parts_import add column supplier text not null default ''
  constraint parts_import_supplier_ck check (length(supplier) <= 60);
-- What holds for the file as a whole, in words.
alter table parts_import add column notes text not null default '';

create unlogged table parts_import_file (
  import_id bigint not null constraint parts_import_file_pk primary key,
  content bytea not null,
  heads text not null
);

-- How a supplier's lists are read: said once, and used for the next list with the same headings.
create table import_layout (
  id bigint generated always as identity constraint import_layout_pk primary key,
  version int not null default 0,
  supplier text not null constraint import_layout_supplier_ck check (length(supplier) between 1 and 60),
  sheet text not null default '',
  decimals text not null default '' constraint import_layout_decimals_ck check (decimals in ('', 'point', 'comma')),
  set_at timestamptz not null,
  set_by text not null
);
create unique index import_layout_supplier_uk on import_layout (lower(supplier));

-- Where one of our columns comes from: a heading, or without one what is the same in every row.
create table import_layout_column (
  layout_id bigint not null constraint import_layout_column_layout_fk references import_layout,
  name text not null,
  heading text not null default '',
  fixed text not null default '' constraint import_layout_column_one_ck check (heading = '' or fixed = ''),
  constraint import_layout_column_pk primary key (layout_id, name)
);
