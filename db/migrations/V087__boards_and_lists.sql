-- Boards and the bay's list walk open orders by urgency, and only as far as a page goes.
drop index work_order_open_ix;
create index work_order_open_ix on work_order (stage, promised_at, number)
  where stage not in ('CLOSED', 'CANCELLED');
create index work_order_open_of_advisor_ix on work_order (advisor_id, stage, promised_at, number)
  where stage not in ('CLOSED', 'CANCELLED');
create index work_order_open_of_technician_ix on work_order (technician_id, stage, promised_at, number)
  where stage not in ('CLOSED', 'CANCELLED');
create index work_order_not_taken_ix on work_order (promised_at, number)
  where stage not in ('CLOSED', 'CANCELLED') and technician_id is null;
