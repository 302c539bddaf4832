-- What was read off an instrument is kept beside the answer that it gave.
alter table check_result
  add column measured numeric,
  add column unit text,
  add constraint check_result_measured_ck check ((measured is null) = (unit is null)),
  add constraint check_result_measured_answer_ck check (measured is null or answer is not null);
