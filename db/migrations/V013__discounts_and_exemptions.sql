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

-- Several ways to do the same work share a number on their order; exactly one of them counts.
alter table job add column choice integer constraint job_choice_ck check (choice > 0);
alter table job add column tier text not null default '';
alter table job add column chosen boolean not null default true
  constraint job_chosen_ck check (chosen or choice is not null);
alter table job add constraint job_choice_ex
  exclude using btree (order_id with =, choice with =) where (chosen) deferrable initially deferred;

-- What was turned down at one visit and proposed again at a later one.
alter table job add column revives_id bigint references job constraint job_revives_uk unique;
