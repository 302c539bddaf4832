-- Each kind of counter-entry counts in a series of its own: a law may ask that of credit notes, and that it has no gaps.
alter table counter_entry drop constraint counter_entry_number_uk;
alter table counter_entry add constraint counter_entry_number_uk unique (kind, number);
insert into counter (name, last)
  select 'counter_entry_' || kind, last
  from counter cross join unnest(array['void', 'credit', 'goodwill', 'refund']) kind
  where name = 'counter_entry';
delete from counter where name = 'counter_entry';
