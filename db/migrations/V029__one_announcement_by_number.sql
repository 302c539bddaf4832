-- Tables that have order_number share one function.
drop trigger estimate_link_announced on estimate_link;
drop function announce_link();
create trigger estimate_link_announced after insert or update on estimate_link
  for each row execute function announce_by_number();
