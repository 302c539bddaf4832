-- Fees that one order bears otherwise than the shop charges them: not at all, several times, or added; with a reason.
alter table work_order add column fee_changes text not null default '[]';
