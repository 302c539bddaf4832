-- What customers said where the reader did not find the guide that a person then chose: known words alone, in their
-- order, so no name and no number. A manager turns what is often said into a remark of the shop's own; then, or after
-- thirteen months, it goes.
create table unheard_words (
  id bigint generated always as identity constraint unheard_words_pk primary key,
  at timestamptz not null,
  guide_code text not null,
  words text not null constraint unheard_words_words_ck check (length(words) between 1 and 2000)
);
create index unheard_words_guide_ix on unheard_words (guide_code);
create trigger unheard_words_no_truncate before truncate on unheard_words
  for each statement execute function refuse_truncate();

-- Remarks of this shop's customers by which a guide is found, beside those that the guide brings.
create table shop_remark (
  id bigint generated always as identity constraint shop_remark_pk primary key,
  at timestamptz not null,
  by_name text not null,
  guide_code text not null,
  remark text not null constraint shop_remark_remark_ck check (length(remark) between 3 and 100),
  constraint shop_remark_uk unique (guide_code, remark)
);
create trigger shop_remark_no_truncate before truncate on shop_remark
  for each statement execute function refuse_truncate();
call watch_table('shop_remark');
