-- Who paid, where it was not the customer; and what is not paid in cash because there is no coin so small.
alter table payment
  add column payer text not null default '' constraint payment_payer_ck check (length(payer) <= 100),
  add column rounding numeric(12, 2) not null default 0
    constraint payment_rounding_ck check (rounding = 0 or method = 'CASH');
alter table shop add column smallest_coin int not null default 1
  constraint shop_smallest_coin_ck check (smallest_coin in (1, 5, 10, 50, 100));
