-- A fee may be charged for each job or each piece, and only for the parts and operations that call for it. What is sold
-- keeps the code that it called for, whatever becomes of the catalog.
alter table fee
  add column per text not null default 'ORDER' constraint fee_per_ck check (per in ('ORDER', 'JOB', 'PIECE')),
  add column tied boolean not null default false,
  add constraint fee_percent_per_ck check (percent is null or per = 'ORDER'),
  add constraint fee_piece_ck check (tied or per <> 'PIECE');
alter table part add column fee_code text constraint part_fee_fk references fee;
alter table operation add column fee_code text constraint operation_fee_fk references fee;
alter table line add column fee_code text;
