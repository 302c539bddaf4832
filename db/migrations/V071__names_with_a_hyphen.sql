-- Letters of the Balkans are spelled out too: Đorđe is djordje.
create or replace function spelled_letters(typed text) returns text language sql immutable strict parallel safe
return plain_letters(replace(replace(replace(replace(replace(replace(
  normalize(lower(typed collate "pg_c_utf8"), nfc), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'), 'å', 'aa'), 'đ', 'dj'));

create function without_hyphens(typed text) returns text language sql immutable strict parallel safe
return regexp_replace(typed, '[-\u2010\u2011]', '', 'g');

-- What a search finds a name by: its words; spelled out; parted at apostrophes; and with its hyphens closed.
create or replace function name_words(name text) returns text language sql immutable strict parallel safe
return words_of(plain_letters(without_apostrophes(name, '')))
  || case when spelled_letters(name) <> plain_letters(name)
     then ' ' || words_of(spelled_letters(without_apostrophes(name, ''))) else '' end
  || case when without_apostrophes(name, '') <> name
     then ' ' || words_of(plain_letters(without_apostrophes(name, ' '))) else '' end
  || case when without_hyphens(name) <> name
     then ' ' || words_of(plain_letters(without_hyphens(without_apostrophes(name, '')))) else '' end;

-- A generated column follows when what it comes from is written again.
update customer set name = name where name_words <> name_words(name);
update work_order set words = order_words(id, customer_name) where words <> order_words(id, customer_name);
