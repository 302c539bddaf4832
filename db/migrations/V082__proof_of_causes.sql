-- What a confirmed cause rests on. Only what somebody saw, measured or photographed moves a guide's odds later:
-- a shop that confirms whatever stands first would else only hear its own echo. Null is from before it was asked.
alter table concern add column cause_proof text
  constraint concern_cause_proof_ck check (cause_proof in ('SEEN', 'MEASURED', 'PHOTOGRAPHED', 'SUPPOSED')),
  add constraint concern_proof_of_cause_ck check (cause_proof is null or cause is not null);
alter table verified_repair add column cause_proof text
  constraint verified_repair_cause_proof_ck check (cause_proof in ('SEEN', 'MEASURED', 'PHOTOGRAPHED', 'SUPPOSED'));
-- a new column has no part in the links of a concern, and the trigger has to know that
call chain_table('concern', personal => '{words}', left_out => besides('concern', '{id,order_id,position,words}'));
call chain_table('verified_repair');
