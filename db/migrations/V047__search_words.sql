-- How search reads letters, once for what is stored and once for what is typed: see docs/decisions/0040-as-people-write-them.md.
-- Lower case does not depend on the settings of the database: its collation stands beside it.

-- Lower case without accents: Łukasz is lukasz, Strauß is strauss, José is jose.
create function plain_letters(typed text) returns text language sql immutable strict parallel safe
return replace(replace(replace(replace(translate(
  regexp_replace(normalize(lower(typed collate "pg_c_utf8"), nfkd), '[\u0300-\u036f]', '', 'g'),
  'łøđðħıŧŋςё', 'lodohitnσе'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');

-- The same where letters are spelled out: Müller is mueller, Sørensen is soerensen.
create function spelled_letters(typed text) returns text language sql immutable strict parallel safe
return plain_letters(replace(replace(replace(replace(replace(
  normalize(lower(typed collate "pg_c_utf8"), nfc), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'), 'å', 'aa'));

-- Words apart by one space. An apostrophe parts nothing: O’Neil is oneil.
create function words_of(letters text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(letters,
  '[\u0001-\u002f:-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+', ' ', 'g'));

create function without_apostrophes(typed text, instead text) returns text language sql immutable strict parallel safe
return regexp_replace(typed, '[''’‘ʼ´`′]', instead, 'g');

-- What a search finds a name by: its words; spelled out; and parted at apostrophes.
create function name_words(name text) returns text language sql immutable strict parallel safe
return words_of(plain_letters(without_apostrophes(name, '')))
  || case when spelled_letters(name) <> plain_letters(name)
     then ' ' || words_of(spelled_letters(without_apostrophes(name, ''))) else '' end
  || case when without_apostrophes(name, '') <> name
     then ' ' || words_of(plain_letters(without_apostrophes(name, ' '))) else '' end;

-- All typed words, each as the beginning of one of the name. Null where nothing was typed.
create function name_query(typed text) returns tsquery language sql immutable strict parallel safe
return (select to_tsquery('simple', string_agg('(' || plain || ':* | ' || spelled || ':*)', ' & '))
  from unnest(
    string_to_array(nullif(words_of(plain_letters(without_apostrophes(typed, ''))), ''), ' '),
    string_to_array(nullif(words_of(spelled_letters(without_apostrophes(typed, ''))), ''), ' ')) as word (plain, spelled));

-- A plate without blanks, dashes and accents. Letters that look alike are one letter, O is 0 and I is 1.
create function plate_key(plate text) returns text language sql immutable strict parallel safe
return translate(
  upper(replace(words_of(plain_letters(plate)), ' ', '') collate "pg_c_utf8"),
  'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅOI', 'ABEZH1KMN0PTYXABEKMH0PCTYX1JS01');

-- A pattern for keys that begin so; null where too little was typed to look for.
create function beginning(key text, fewest int) returns text language sql immutable strict parallel safe
return case when length(key) >= fewest then key || '%' end;

drop index customer_name_ix;
alter table customer drop column name_words;
alter table customer add name_words text not null generated always as (name_words(name)) stored;
create index customer_name_ix on customer using gin (to_tsvector('simple', name_words));

drop index vehicle_plate_ix;
alter table vehicle drop column plate_letters;
alter table vehicle add plate_key text not null generated always as (plate_key(plate)) stored;
create index vehicle_plate_ix on vehicle (plate_key text_pattern_ops);
create index vehicle_plate_end_ix on vehicle (reverse(plate_key) text_pattern_ops);

drop index work_order_words_ix;
alter table work_order add words text not null
  generated always as (' ' || name_words(customer_name || ' ' || headline)) stored;
create index work_order_words_ix on work_order using gin (words gin_trgm_ops);
