-- A guide version never changes: an order stays explainable with the text it was diagnosed by.
create table guide_version (
  id bigint generated always as identity constraint guide_version_pk primary key,
  code text not null,
  number int not null,
  title text not null,
  sha256 text not null,
  content text not null,
  added_at timestamptz not null,
  constraint guide_version_number_uk unique (code, number),
  constraint guide_version_content_uk unique (sha256)
);
create trigger guide_version_append_only before update or delete on guide_version
  for each row execute function refuse_change();
