-- What the papers of some places show beside what was there: of the shop, the customer, the order, its jobs, the fees.
alter table shop add column epa_number text not null default '';
alter table shop add column labor_guide text not null default '';
alter table shop add column replaced_parts text not null default '';

alter table customer add column business boolean not null default false;
alter table customer add column tax_number text not null default '';

alter table work_order add column terms text not null default '{}';
alter table job add column work text not null default '{}';

-- What the work came to in the end, where that differs from the price that was agreed to.
alter table job add column agreed_price numeric(12, 2);
alter table job add column final_reason text not null default '';
alter table job add constraint job_final_ck check ((agreed_price is null) = (final_reason = ''));

-- What kind of charge a fee is, and the law that demands it, if any.
alter table fee add column kind text not null default 'OTHER'
  constraint fee_kind_ck check (kind in ('SUPPLIES', 'WASTE', 'OTHER'));
alter table fee add column law text not null default '';
