-- What a concern asks for. Whatever was taken down before was something wrong with the car.
alter table concern add column kind text not null default 'CONCERN'
  constraint concern_kind_ck check (kind in ('CONCERN', 'SERVICE', 'INFORMATION'));
alter table concern alter column kind drop default;
-- What somebody only tells or asks has nothing to be found, mended or checked.
alter table concern add constraint concern_information_ck
  check (kind <> 'INFORMATION' or (guide_sha256 is null and cause is null and correction is null and gone_at is null));

drop trigger concern_words_kept on concern;
create trigger concern_words_kept before update on concern
  for each row when (old.words is distinct from new.words or old.kind is distinct from new.kind)
  execute function keep_the_customers_words();
