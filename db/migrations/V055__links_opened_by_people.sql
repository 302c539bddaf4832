-- When a link was last answered. Until now a link counted as opened when a program had fetched its page: that stays.
alter table estimate_link add column answered_at timestamptz;
