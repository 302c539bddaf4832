-- A job that a customer was shown is declined, not removed. Of older jobs we know only that there was an estimate.
alter table job add column shown boolean not null default false;
update job j set shown = true from work_order o
  where o.id = j.order_id and (j.state <> 'RECOMMENDED' or o.last_estimate > 0 and j.price is not null);
