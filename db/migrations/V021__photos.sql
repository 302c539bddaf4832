-- Photos of a concern. What a device sends is drawn anew before it is kept; nothing of what it sent stands here.
create table photo (
  -- made on the device, so that sending it twice is harmless
  id uuid constraint photo_pk primary key,
  -- of the file as it was sent
  sha256 text not null constraint photo_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  width int not null constraint photo_width_ck check (width > 0),
  height int not null constraint photo_height_ck check (height > 0),
  sent_at timestamptz not null,
  sent_by text not null
);
create index photo_sent_ix on photo (sent_at);

-- The pictures themselves, unless the shop keeps them in a directory or in a bucket.
create table photo_file (
  photo_id uuid constraint photo_file_photo_fk references photo on delete cascade,
  size text constraint photo_file_size_ck check (size in ('LARGE', 'THUMBNAIL')),
  jpeg bytea not null,
  constraint photo_file_pk primary key (photo_id, size)
);
-- JPEG does not get any smaller
alter table photo_file alter column jpeg set storage external;

-- What a photo is of. A photo without this is thrown away after a week.
create table photo_attachment (
  photo_id uuid constraint photo_attachment_pk primary key constraint photo_attachment_photo_fk references photo,
  order_number bigint not null constraint photo_attachment_order_fk references work_order (number),
  concern_id bigint not null constraint photo_attachment_concern_fk references concern,
  observation text not null default '' constraint photo_attachment_observation_ck check (length(observation) <= 100),
  note text not null default '' constraint photo_attachment_note_ck check (length(note) <= 500),
  at timestamptz not null,
  by_name text not null
);
create index photo_attachment_order_ix on photo_attachment (order_number);

-- What people decided about a photo; the latest of each pair counts.
create table photo_mark (
  id bigint generated always as identity constraint photo_mark_pk primary key,
  photo_id uuid not null constraint photo_mark_photo_fk references photo_attachment,
  kind text not null constraint photo_mark_kind_ck check (kind in ('HIDDEN', 'SHOWN', 'CHOSEN', 'LEFT_OUT')),
  -- what the customer reads below it
  words text not null default '' constraint photo_mark_words_ck check (length(words) <= 200),
  at timestamptz not null,
  by_name text not null,
  constraint photo_mark_chosen_ck check ((kind = 'CHOSEN') = (words <> ''))
);
create index photo_mark_photo_ix on photo_mark (photo_id, id);

create trigger photo_kept before update on photo for each row execute function refuse_change();
create trigger photo_attachment_append_only before update or delete on photo_attachment
  for each row execute function refuse_change();
create trigger photo_mark_append_only before update or delete on photo_mark
  for each row execute function refuse_change();
create trigger photo_file_kept before update on photo_file for each row execute function refuse_change();

create function keep_attached_picture() returns trigger language plpgsql as $$
begin
  if exists (select from photo_attachment a where a.photo_id = old.photo_id) then
    raise exception 'photo % is part of an order: % is refused', old.photo_id, tg_op
      using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
create trigger photo_file_attached_kept before delete on photo_file
  for each row execute function keep_attached_picture();

-- An attached photo with what counts of its marks.
create view photo_of_concern as
  select p.id, p.width, p.height, p.sent_at, a.order_number, a.concern_id, a.observation, a.note, a.at, a.by_name,
    coalesce(latest.id, 0) as last_mark,
    coalesce(sight.kind = 'HIDDEN', false) as hidden,
    case when sight.kind = 'HIDDEN' then sight.by_name else '' end as hidden_by,
    coalesce(choice.kind = 'CHOSEN', false) as chosen,
    coalesce(said.words, '') as words
  from photo_attachment a
  join photo p on p.id = a.photo_id
  left join lateral (select m.id from photo_mark m where m.photo_id = a.photo_id order by m.id desc limit 1) latest on true
  left join lateral (select m.kind, m.by_name from photo_mark m where m.photo_id = a.photo_id
    and m.kind in ('HIDDEN', 'SHOWN') order by m.id desc limit 1) sight on true
  left join lateral (select m.kind from photo_mark m where m.photo_id = a.photo_id
    and m.kind in ('CHOSEN', 'LEFT_OUT') order by m.id desc limit 1) choice on true
  left join lateral (select m.words from photo_mark m where m.photo_id = a.photo_id
    and m.kind = 'CHOSEN' order by m.id desc limit 1) said on true;
