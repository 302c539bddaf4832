-- A finding that one press made for a whole group. It counts only where nobody looked at the point itself.
alter table inspection_finding add column all_fine boolean not null default false;
alter table inspection_finding add constraint inspection_finding_all_fine_ck
  check (not all_fine or (value is null and colour in ('GREEN', 'WITHDRAWN')));
