-- What a tablet tells a refusal by, whatever its words.
alter table tablet_entry
  add column code text not null default '' constraint tablet_entry_code_ck check (code = '' or outcome = 'CONFLICT');
