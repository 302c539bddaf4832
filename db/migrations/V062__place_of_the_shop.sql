-- What a shop says on its first page: the currency of all its amounts, and the language of its papers.
-- A shop from before has no currency of its own: it goes on with what the installation is set to.
alter table shop add column currency text constraint shop_currency_ck check (currency ~ '^[A-Z]{3}$');
alter table shop add column language text not null default 'en' constraint shop_language_ck check (language in ('en', 'es'));
update shop set language = 'es' where locale like 'es%';
