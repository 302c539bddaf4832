-- A decision that was recorded wrongly is corrected by a record of the shop's own; nothing is deleted.
alter table authorization_record drop constraint authorization_record_method_ck;
alter table authorization_record add constraint authorization_record_method_ck
  check (method in ('IN_PERSON', 'PHONE', 'TEXT', 'EMAIL', 'ONLINE', 'DESK'));
alter table decision drop constraint decision_verdict_ck;
alter table decision add constraint decision_verdict_ck check (verdict in ('APPROVE', 'DECLINE', 'DEFER', 'WITHDRAW'));

-- Some laws begin on another day for a person who runs a shop than for a company.
alter table shop add column sole_trader boolean not null default false;
