-- What a yes was given to, as one whole: on the order what still stands of it, on each record what stood from then on.
-- Empty on what is older: the order then keeps what its jobs tell, with the first thing that happens to it.
alter table work_order add column promise text;
alter table authorization_record add column promise text;

-- The packs that something was promised under, word for word: a promise keeps the hash.
create table rule_pack_text (
  sha256 text constraint rule_pack_text_pk primary key
    constraint rule_pack_text_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  number int not null constraint rule_pack_text_number_ck check (number >= 0),
  content text not null constraint rule_pack_text_content_ck check (length(content) <= 200000)
);
create trigger rule_pack_text_append_only before update or delete on rule_pack_text
  for each row execute function refuse_change();

-- The customer signed the printed estimate, and the shop keeps it.
alter table authorization_record add column signed_on_paper boolean not null default false;

-- An order for what was forgotten on one whose invoice is written.
alter table work_order add column supplements bigint constraint work_order_supplements_fk references work_order (number);
