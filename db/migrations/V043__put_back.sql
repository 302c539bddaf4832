-- A job or a line that was taken off is kept as it was, so that it can be put back. No total and no paper has it.
alter table job add column removed boolean not null default false;
alter table job add constraint job_removed_ck check (not removed or state = 'RECOMMENDED' and not shown);
alter table line add column removed boolean not null default false;
