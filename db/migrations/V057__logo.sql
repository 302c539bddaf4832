-- The shop's picture at the head of papers. Each is kept under its hash, for a paper names the one it was issued with.
create table logo (
  sha256 text constraint logo_pk primary key constraint logo_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  png bytea not null constraint logo_png_ck check (octet_length(png) between 1 and 1000000),
  kept_at timestamptz not null,
  kept_by text not null
);
create trigger logo_kept before update or delete on logo for each row execute function refuse_change();
alter table shop add column logo text constraint shop_logo_fk references logo (sha256);
