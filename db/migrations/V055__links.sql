-- When a link was last answered. Until now a link counted as opened when a program had fetched its page: that stays.
alter table estimate_link add column answered_at timestamptz;

-- A link without an estimate version leads to the papers of its order: invoice, receipts and what corrects them.
alter table estimate_link alter column estimate_version drop not null;
