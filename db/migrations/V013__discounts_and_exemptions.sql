-- A percentage may be reckoned on parts as well.
alter table fee rename column percent_of_labor to percent;
alter table fee add column base text not null default 'LABOR'
  constraint fee_base_ck check (base in ('LABOR', 'PARTS', 'LABOR_AND_PARTS'));

-- What is taken off a line, a job, or the whole order: its words, and a share or an amount.
alter table line add column discount text;
alter table job add column discount text;
alter table work_order add column discount text;

-- The certificate that frees a customer from tax; an order copies it, and taxes nothing then.
alter table customer add column tax_exempt text not null default '';
alter table work_order add column tax_exempt text not null default '';
