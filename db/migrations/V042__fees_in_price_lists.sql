-- The fee that a part of a price list calls for: its code, empty for none; null in a file without such a column.
alter table parts_import_row add column fee_code text;
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
  from parts_import_row r
  left join part p on p.number = r.number and p.brand = r.brand
  where r.problem is null) compared;
