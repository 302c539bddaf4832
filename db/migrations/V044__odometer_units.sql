-- The unit belongs to the reading: a car with a kilometer dash comes to a shop of miles, and a shop changes its unit.
-- Readings so far were printed in the shop's unit. They are never changed, so the column comes with it as a default.
alter table work_order
  add column odometer_in_unit text constraint work_order_odometer_in_unit_ck check (odometer_in_unit in ('mi', 'km')),
  add column odometer_out_unit text constraint work_order_odometer_out_unit_ck check (odometer_out_unit in ('mi', 'km'));
do $$
declare
  unit text := coalesce((select odometer_unit from shop order by id limit 1), 'mi');
begin
  execute format('alter table odometer_reading add column unit text not null default %L', unit);
  update work_order set
    odometer_in_unit = case when odometer_in is not null then unit end,
    odometer_out_unit = case when odometer_out is not null then unit end
    where odometer_in is not null or odometer_out is not null;
end
$$;
alter table odometer_reading
  alter column unit drop default,
  add constraint odometer_reading_unit_ck check (unit in ('mi', 'km'));
alter table work_order
  add constraint work_order_odometer_in_has_unit_ck check (odometer_in is null or odometer_in_unit is not null),
  add constraint work_order_odometer_out_has_unit_ck check (odometer_out is null or odometer_out_unit is not null);
