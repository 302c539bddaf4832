-- The invoiced order of the same car whose work came back: it is done over for nothing, and counted as what it is.
alter table work_order add column comeback_of bigint constraint work_order_comeback_fk references work_order (number);
alter table work_order add constraint work_order_comeback_earlier check (comeback_of < number);
create index work_order_comeback on work_order (comeback_of) where comeback_of is not null;
