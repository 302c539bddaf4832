-- A row that looks wrong is taken only after somebody decided: NEW as it stands, SAME as the part it looks like, OUT.
alter table parts_import_row add column note text;
alter table parts_import_row add column doubt text constraint parts_import_row_doubt_ck
  check (doubt in ('QUOTES', 'HIDDEN', 'MANGLED', 'ZEROS', 'SPELLING', 'TWIN'));
alter table parts_import_row add column known_number text;
alter table parts_import_row add column known_brand text;
alter table parts_import_row add column known_row int;
alter table parts_import_row add column choice text constraint parts_import_row_choice_ck
  check (choice in ('NEW', 'OUT') or choice = 'SAME' and known_number is not null);

alter table parts_import add column undecided int not null default 0;
alter table parts_import add column set_aside int not null default 0;

-- A number without what a spreadsheet or a hurry changes: leading zeros, dashes, blanks, case.
create function bare_number(number text) returns text language sql immutable as
  $$ select ltrim(translate(upper(number), ' -./_', ''), '0') $$;

drop view parts_import_difference;
create view parts_import_difference as
select *,
  case
    when old_id is null then 'NEW'
    when (old_description, old_condition, old_cost, old_list_price, old_tax_code, old_cross_numbers, old_fee_code)
      is distinct from (description, condition, cost, list_price, tax_code, cross_numbers, fee_code) then 'CHANGED'
    else 'SAME'
  end as change
from (
  select r.import_id, r.row, r.number, r.brand, r.description, r.condition, r.cost, r.list_price, r.tax_code,
    coalesce(r.cross_numbers, p.cross_numbers, '') as cross_numbers,
    nullif(coalesce(r.fee_code, p.fee_code), '') as fee_code,
    p.id as old_id, p.description as old_description, p.condition as old_condition, p.cost as old_cost,
    p.list_price as old_list_price, p.tax_code as old_tax_code, p.cross_numbers as old_cross_numbers,
    p.fee_code as old_fee_code
  from (
    select import_id, row, description, condition, cost, list_price, tax_code, cross_numbers, fee_code,
      case choice when 'SAME' then known_number else number end as number,
      case choice when 'SAME' then known_brand else brand end as brand
    from parts_import_row
    where problem is null and (doubt is null or choice in ('NEW', 'SAME'))) r
  left join part p on p.number = r.number and p.brand = r.brand) compared;
