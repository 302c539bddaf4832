-- For tables that carry the order's number: photos and inspections change what a page of the order shows.
create function announce_by_number() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || new.order_number);
  return null;
end
$$;
create trigger photo_attachment_announced after insert on photo_attachment
  for each row execute function announce_by_number();
create trigger inspection_finding_announced after insert on inspection_finding
  for each row execute function announce_by_number();

create function announce_by_photo() returns trigger language plpgsql as $$
begin
  perform pg_notify('liftgate', 'order ' || order_number) from photo_attachment where photo_id = new.photo_id;
  return null;
end
$$;
create trigger photo_mark_announced after insert on photo_mark
  for each row execute function announce_by_photo();

create trigger bay_request_announced after insert on bay_request
  for each row execute function announce_by_order();
