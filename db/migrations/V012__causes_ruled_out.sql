-- A result is about a check or about a cause: a cause that was seen to be fine, or repaired in vain, is not it.
alter table check_result
  add column cause text,
  alter column observation drop not null,
  drop constraint check_result_state_ck,
  add constraint check_result_state_ck
    check (state in ('ANSWERED', 'UNKNOWN', 'CANNOT_CHECK', 'RULED_OUT', 'WITHDRAWN')),
  add constraint check_result_about_ck check (num_nonnulls(observation, cause) = 1),
  add constraint check_result_cause_ck check
    (case when cause is null then state <> 'RULED_OUT' else cause <> '' and state in ('RULED_OUT', 'WITHDRAWN') end);

-- What was repaired did not help; who found out stays with the concern until another correction is written.
alter table concern
  add column still_there_at timestamptz,
  add column still_there_by text,
  add constraint concern_still_there_ck check ((still_there_at is null) = (still_there_by is null)),
  add constraint concern_gone_or_still_there_ck check (gone_at is null or still_there_at is null);
