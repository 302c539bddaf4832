-- All that papers print of customer and car is copied onto the order: it follows until the first paper, and stays then.
alter table work_order
  add column customer_email text not null default '',
  add column customer_address text not null default '',
  add column may_also_authorize text not null default '',
  add column customer_business boolean not null default false,
  add column customer_tax_number text not null default '',
  add column vin text not null default '',
  add column plate_state text not null default '';
-- not one of the orders has changed for whoever looks at it
alter table work_order disable trigger work_order_announced;
update work_order o set
  customer_email = c.email,
  customer_address = c.address,
  may_also_authorize = c.may_also_authorize,
  customer_business = c.business,
  customer_tax_number = c.tax_number,
  vin = v.vin,
  plate_state = v.plate_state,
  customer_phone = coalesce(nullif(o.customer_phone, ''), c.phone),
  plate = coalesce(nullif(o.plate, ''), v.plate)
from customer c, vehicle v where c.id = o.customer_id and v.id = o.vehicle_id;
alter table work_order enable trigger work_order_announced;
