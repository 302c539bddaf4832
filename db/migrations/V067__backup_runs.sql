-- Each try to make a backup: the file, or what went wrong. The files themselves lie beside the database.
create table backup_run (
  id bigint generated always as identity constraint backup_run_pk primary key,
  at timestamptz not null,
  by_name text not null,
  file text not null default '',
  bytes bigint not null default 0 constraint backup_run_bytes_ck check (bytes >= 0),
  trouble text not null default '',
  constraint backup_run_outcome_ck check ((file = '') <> (trouble = ''))
);
create trigger backup_run_append_only before update or delete on backup_run
  for each row execute function refuse_change();
