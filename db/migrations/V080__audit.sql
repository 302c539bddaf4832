-- Who changed what: of every row that people edit, the columns that differ, in words. Orders have their timeline.
create table row_change (
  id bigint generated always as identity constraint row_change_pk primary key,
  at timestamptz not null,
  -- empty where the program did it by itself
  by_name text not null,
  subject text not null,
  -- empty where many rows changed at once
  subject_id text not null,
  kind text not null constraint row_change_kind_ck check (kind in ('ADDED', 'CHANGED', 'REMOVED')),
  label text not null,
  words text not null
);
create index row_change_at_ix on row_change (at);
create trigger row_change_append_only before update or delete on row_change
  for each row execute function refuse_change();
create trigger row_change_no_truncate before truncate on row_change
  for each statement execute function refuse_truncate();
call chain_table('row_change', personal => '{label,words}');

-- Who saw what. It is kept for thirteen months: longer than a year, and not for ever, for it says how people work.
create table page_view (
  id bigint generated always as identity constraint page_view_pk primary key,
  at timestamptz not null,
  member_id bigint not null constraint page_view_member_fk references staff_member,
  page text not null
);
create index page_view_at_ix on page_view (at);
create function keep_page_view() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '13 months' then
    return old;
  end if;
  raise exception 'who saw what is kept for thirteen months, as it was';
end $$;
create trigger page_view_kept before update or delete on page_view
  for each row execute function keep_page_view();
create trigger page_view_no_truncate before truncate on page_view
  for each statement execute function refuse_truncate();

create index order_event_at_ix on order_event (at);
create index staff_session_begun_ix on staff_session (begun_at);

-- How people call what a row is about.
create function row_label(facts jsonb) returns text language sql immutable
return coalesce(facts ->> 'name', facts ->> 'title', facts ->> 'label', facts ->> 'number', facts ->> 'supplier',
  nullif(concat_ws(' ', facts ->> 'model_year', facts ->> 'make', facts ->> 'model'), ''), facts ->> 'description',
  facts ->> 'cost_from', '');

-- One value as it stands in a sentence.
create function in_words(value text) returns text language sql immutable
return case when coalesce(value, '') = '' then 'empty' else '“' || left(value, 200) || '”' end;

create function row_change_words(before jsonb, after jsonb, left_out text[], secret text[]) returns text language sql immutable
return (
  select coalesce(string_agg(case
      when key = any (secret) then replace(key, '_', ' ') || ': another one'
      when before = '{}' then replace(key, '_', ' ') || ': ' || in_words(after ->> key)
      else replace(key, '_', ' ') || ': ' || in_words(before ->> key) || ' → ' || in_words(after ->> key) end,
    '; ' order by place), '')
  from jsonb_object_keys(case when after = '{}' then before else after end) with ordinality as keys (key, place)
  where before ->> key is distinct from after ->> key and key <> all (left_out)
    and (before <> '{}' or coalesce(after ->> key, '') not in ('', 'false', '{}')));

-- The columns to leave out, those whose values are nobody's to read, and the key come as arguments.
create function record_change() returns trigger language plpgsql as $$
declare
  left_out text[] := tg_argv[0];
  secret text[] := tg_argv[1];
  key text := tg_argv[2];
  by_name text := coalesce(
    (select name from staff_member where username = current_setting('liftgate.who', true)), '');
  many int;
begin
  if tg_op = 'INSERT' then
    select count(*) into many from (select from after limit 51) first_ones;
  else
    select count(*) into many from (select from before limit 51) first_ones;
  end if;
  if many > 50 then
    if tg_op = 'INSERT' then
      select count(*) into many from after;
    else
      select count(*) into many from before;
    end if;
    insert into row_change (at, by_name, subject, subject_id, kind, label, words)
      values (now(), by_name, tg_table_name, '', case tg_op when 'INSERT' then 'ADDED' when 'UPDATE' then 'CHANGED'
        else 'REMOVED' end, '', many || ' at once');
  elsif tg_op = 'INSERT' then
    insert into row_change (at, by_name, subject, subject_id, kind, label, words)
      select now(), by_name, tg_table_name, facts ->> key, 'ADDED', row_label(facts),
        row_change_words('{}', facts, left_out || key, secret)
      from (select to_jsonb(r) as facts from after r) rows order by 4;
  elsif tg_op = 'DELETE' then
    insert into row_change (at, by_name, subject, subject_id, kind, label, words)
      select now(), by_name, tg_table_name, facts ->> key, 'REMOVED', row_label(facts),
        row_change_words(facts, '{}', left_out || key, secret)
      from (select to_jsonb(r) as facts from before r) rows order by 4;
  else
    insert into row_change (at, by_name, subject, subject_id, kind, label, words)
      select now(), by_name, tg_table_name, id, 'CHANGED', row_label(now_it_is), words
      from (
        select was.facts ->> key as id, became.facts as now_it_is,
          row_change_words(was.facts, became.facts, left_out, secret) as words
        from (select to_jsonb(r) as facts from before r) was
        join (select to_jsonb(r) as facts from after r) became on became.facts ->> key = was.facts ->> key) rows
      where words <> '' order by id;
  end if;
  return null;
end $$;

-- From now on whoever changes a row of this table is on record. A table that people edit calls it when it is made.
create procedure watch_table(named text, key text default 'id', left_out text[] default '{}', secret text[] default '{}',
  also_added boolean default true) language plpgsql as $$
declare
  unseen text[] := left_out || '{version}' || (select coalesce(array_agg(attname::text), '{}') from pg_attribute
    where attrelid = named::regclass and attgenerated <> '');
begin
  if also_added then
    execute format('create trigger %I after insert on %I referencing new table as after for each statement'
      ' execute function record_change(%L, %L, %L)', named || '_added', named, unseen, secret, key);
  end if;
  execute format('create trigger %I after update on %I referencing old table as before new table as after'
    ' for each statement execute function record_change(%L, %L, %L)', named || '_changed', named, unseen, secret, key);
  execute format('create trigger %I after delete on %I referencing old table as before for each statement'
    ' execute function record_change(%L, %L, %L)', named || '_removed', named, unseen, secret, key);
end $$;

call watch_table('shop');
call watch_table('staff_member', secret => '{password_hash}');
call watch_table('authenticator', key => 'member_id', secret => '{secret}',
  left_out => '{last_step,tries,wait_until,codes_used,set_at}');
call watch_table('tablet', secret => '{token_sha256}', left_out => '{last_used_at}');
-- that they came stands on the order's timeline
call watch_table('customer', also_added => false);
call watch_table('vehicle', also_added => false);
call watch_table('part');
call watch_table('operation', key => 'code');
call watch_table('operation_part');
call watch_table('operation_inclusion', key => 'operation_code');
call watch_table('labor_rate', key => 'code');
call watch_table('tax_rate', key => 'code');
call watch_table('fee', key => 'code');
call watch_table('markup_band', key => 'cost_from');
call watch_table('import_layout');

-- All of it in one place, for the manager's page.
create view audit_entry (at, by_name, kind, subject, subject_id, label, words) as
  select e.at, e.by_name, 'CHANGED', 'order', o.number::text, '', e.words
    from order_event e join work_order o on o.id = e.order_id
  union all
  select at, by_name, kind, subject, subject_id, label, words from row_change
  union all
  select v.at, m.name, 'SAW', 'page', v.page, '', ''
    from page_view v join staff_member m on m.id = v.member_id
  union all
  select s.begun_at, m.name, 'SIGNED_IN', 'staff_member', m.id::text, '', s.device
    from staff_session s join staff_member m on m.id = s.member_id
  union all
  select s.ended_at, s.ended_by, 'SIGNED_OUT', 'staff_member', m.id::text, m.name, s.device
    from staff_session s join staff_member m on m.id = s.member_id where s.ended_at is not null
  union all
  select p.at, p.by_name, 'CHANGED', 'staff_member', m.id::text, m.name, 'PIN ' || lower(p.kind)
    from staff_pin_event p join staff_member m on m.id = p.member_id
  union all
  select at, by_name, 'CHANGED', 'permission', role, role,
      lower(permission) || case when allowed then ': allowed' else ': no longer allowed' end
    from allowance
  union all
  select at, by_name, 'ADDED', 'backup', '', file, trouble from backup_run
  union all
  select started_at, started_by, 'ADDED', 'parts_import', id::text, file_name, lower(state) from parts_import
  union all
  select chosen_at, chosen_by, 'CHANGED', 'rules', code, code, 'chosen' from rule_pack_choice
  union all
  select at, by_name, 'ADDED', 'drawer_count', business_day::text, business_day::text,
      'expected ' || expected || ', counted ' || counted || case when note = '' then '' else ': ' || note end
    from drawer_count
  union all
  select added_at, added_by, 'ADDED', 'guide', code, title, 'version ' || number from guide_version
  union all
  select added_at, added_by, 'ADDED', 'inspection_form', number::text, 'version ' || number, changes from inspection_form;
