-- What papers say of a concern in the shop's words. What the customer said stays as it was said; what kind of thing it
-- is may turn out otherwise.
alter table concern add column wording text constraint concern_wording_ck check (wording <> '');

drop trigger concern_words_kept on concern;
create trigger concern_words_kept before update on concern
  for each row when (old.words is distinct from new.words) execute function keep_the_customers_words();

-- An order is found by either.
create or replace function order_words(number_of_row bigint, customer_name text) returns text language sql stable
begin atomic
select ' ' || name_words(concat_ws(' ', customer_name, string_agg(concat_ws(' ', c.words, c.wording), ' ' order by c.position)))
from concern c where c.order_id = number_of_row;
end;
create trigger concern_wording_found after update on concern
  for each row when (old.wording is distinct from new.wording) execute function keep_words_of_order();
