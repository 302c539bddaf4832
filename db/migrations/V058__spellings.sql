-- What a search for a misspelled word of a part chooses from: each word of brands and descriptions, and each two that
-- stand together, since a blank is forgotten as easily as a letter. Terms are few where parts are many. A term stays
-- when its last part has gone; it then finds nothing.
create table part_term (term text constraint part_term_pk primary key);
create index part_term_near_ix on part_term using gin (replace(term, ' ', '') gin_trgm_ops);

create function part_terms(names text[]) returns setof text language sql immutable parallel safe
begin atomic
select distinct term
from (select distinct one, following
    from unnest(names) name,
      lateral (select string_to_array(translate(lower(name), '.,;:/()"', '        '), ' ') as words offset 0) name_split,
      unnest(words, words[2:]) pair (one, following)) pairs,
  lateral (values (one), (one || ' ' || following)) spelled (term)
where term !~ '\d' and length(term) between 3 and 40;
end;

-- In one order, so that two who bring the same terms wait for each other instead of for ever.
create function keep_part_terms() returns trigger language plpgsql as $$
begin
  insert into part_term select term from part_terms((select array_agg(brand || ' ' || description) from changed)) term
    order by term on conflict do nothing;
  return null;
end
$$;
create trigger part_terms_of_new after insert on part referencing new table as changed
  for each statement execute function keep_part_terms();
create trigger part_terms_of_changed after update on part referencing new table as changed
  for each statement execute function keep_part_terms();
insert into part_term select term from part_terms((select array_agg(brand || ' ' || description) from part)) term;

-- The typed words of names and complaints, each without accents and spelled out: one reading for every search.
create function typed_words(typed text) returns table (plain text, spelled text) language sql immutable strict parallel safe
begin atomic
select word.plain, word.spelled from unnest(
  string_to_array(nullif(words_of(plain_letters(without_apostrophes(typed, ''))), ''), ' '),
  string_to_array(nullif(words_of(spelled_letters(without_apostrophes(typed, ''))), ''), ' ')) as word (plain, spelled);
end;

create or replace function name_query(typed text) returns tsquery language sql immutable strict parallel safe
return (select to_tsquery('simple', string_agg('(' || plain || ':* | ' || spelled || ':*)', ' & ')) from typed_words(typed));

-- An order is found by its customer's name and the words of every concern.
create function order_words(number_of_row bigint, customer_name text) returns text language sql stable
begin atomic
select ' ' || name_words(concat_ws(' ', customer_name, string_agg(c.words, ' ' order by c.position)))
from concern c where c.order_id = number_of_row;
end;

drop index work_order_words_ix;
alter table work_order drop column words;
alter table work_order add words text not null default '';
update work_order set words = order_words(id, customer_name);
create index work_order_words_ix on work_order using gin (words gin_trgm_ops);

create function keep_order_words() returns trigger language plpgsql as $$
begin
  new.words := order_words(new.id, new.customer_name);
  return new;
end
$$;
create trigger work_order_words_follow before update on work_order
  for each row when (old.customer_name is distinct from new.customer_name) execute function keep_order_words();

create function keep_words_of_order() returns trigger language plpgsql as $$
begin
  update work_order set words = order_words(id, customer_name) where id = new.order_id;
  return null;
end
$$;
create trigger concern_words_found after insert on concern
  for each row execute function keep_words_of_order();
