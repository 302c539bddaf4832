-- Every record that is kept as it was written gets a link in the chain of its order: see docs/decisions/0051-a-chain-of-records.md.
-- A link's hash stands on the one before it, so nothing is changed, taken out or put in between without showing.

-- What of a table's rows a link covers. A column of a later migration comes with a further version; older links keep theirs.
create table chain_form (
  id smallint constraint chain_form_pk primary key,
  table_name text not null,
  version int not null,
  keys text[] not null,
  kept text[] not null,
  -- what a law may let a person have erased: names, addresses, free words
  personal text[] not null,
  -- which rows r have a link; the others may still change
  only_where text not null,
  -- whether a row may lawfully get a further link, which counts instead
  again boolean not null,
  constraint chain_form_version_uk unique (table_name, version)
);
create trigger chain_form_append_only before update or delete on chain_form
  for each row execute function refuse_change();
create trigger chain_form_no_truncate before truncate on chain_form
  for each statement execute function refuse_truncate();

-- The end of each chain: an order's number, or 0 for what belongs to no order. Without its salt nobody can tell any more
-- whether personal columns are what they were, nor guess what they were; a new salt counts from its own position on.
create table chain_head (
  chain bigint constraint chain_head_pk primary key,
  position int not null,
  hash bytea not null,
  salt bytea,
  salted_from int not null default 1
) with (fillfactor = 50);
create trigger chain_head_kept before delete on chain_head for each row execute function refuse_change();
create trigger chain_head_no_truncate before truncate on chain_head
  for each statement execute function refuse_truncate();

create table chain_link (
  chain bigint not null,
  position int not null,
  form smallint not null,
  row_id text not null,
  kept_hash bytea not null,
  personal_hash bytea,
  hash bytea not null
);
create trigger chain_link_append_only before update or delete on chain_link
  for each row execute function refuse_change();
create trigger chain_link_no_truncate before truncate on chain_link
  for each statement execute function refuse_truncate();

create function link_hash(previous bytea, at_position int, of_chain bigint, kept bytea, personal bytea, named text)
returns bytea language sql stable parallel safe
return sha256(previous || int4send(at_position) || int8send(of_chain) || kept || coalesce(personal, sha256(''))
  || convert_to(named, 'UTF8'));

create function personal_hash(salt bytea, named text, words text) returns bytea language sql stable parallel safe
return sha256(salt || convert_to(named || words, 'UTF8'));

-- The number of the order that a row belongs to, by what it points at; 0 for none.
create function order_behind(facts jsonb) returns bigint language plpgsql stable as $$
declare
  number bigint;
begin
  if facts ? 'order_number' then
    return (facts ->> 'order_number')::bigint;
  elsif facts ? 'order_id' then
    select o.number into number from work_order o where o.id = (facts ->> 'order_id')::bigint;
  elsif facts ? 'concern_id' then
    select o.number into number from concern c join work_order o on o.id = c.order_id
      where c.id = (facts ->> 'concern_id')::bigint;
  elsif facts ? 'job_id' then
    select o.number into number from job j join work_order o on o.id = j.order_id
      where j.id = (facts ->> 'job_id')::bigint;
  elsif facts ? 'invoice_id' then
    select o.number into number from invoice i join work_order o on o.id = i.order_id
      where i.id = (facts ->> 'invoice_id')::bigint;
  elsif facts ? 'time_entry_id' then
    select o.number into number from time_entry t join job j on j.id = t.job_id join work_order o on o.id = j.order_id
      where t.id = (facts ->> 'time_entry_id')::bigint;
  elsif facts ? 'request_id' then
    select o.number into number from bay_request b join work_order o on o.id = b.order_id
      where b.id = (facts ->> 'request_id')::bigint;
  elsif facts ? 'repair_id' then
    select o.number into number from verified_repair v join concern c on c.id = v.concern_id
      join work_order o on o.id = c.order_id where v.id = (facts ->> 'repair_id')::bigint;
  elsif facts ? 'photo_id' then
    select a.order_number into number from photo_attachment a where a.photo_id = (facts ->> 'photo_id')::uuid;
  elsif facts ->> 'about' ~ '^order \d{1,18}$' then
    return substr(facts ->> 'about', 7)::bigint;
  end if;
  return coalesce(number, 0);
end
$$;

create function key_of(facts jsonb, keys text[]) returns text language sql immutable parallel safe
return (facts ->> keys[1]) || coalesce('/' || (facts ->> keys[2]), '');

-- Bytes count by their hash.
create function with_bytes_hashed(facts jsonb, columns text[]) returns jsonb language plpgsql immutable parallel safe as $$
declare
  each text;
begin
  foreach each in array columns loop
    if facts ->> each is not null then
      facts := jsonb_set(facts, array[each], to_jsonb(encode(sha256(decode(substr(facts ->> each, 3), 'hex')), 'hex')));
    end if;
  end loop;
  return facts;
end
$$;

-- The head is locked here, and that is at the end of the transaction: two orders never wait for one another.
create function add_link(of_form smallint, of_table text, keys text[], besides_kept text[], besides_personal text[],
  facts jsonb, of_chain bigint) returns void language plpgsql as $$
declare
  key text := key_of(facts, keys);
  named text := of_table || ' ' || key;
  kept bytea := sha256(convert_to((facts - besides_kept)::text, 'UTF8'));
  words text := (facts - besides_personal)::text;
  at_position int;
  personal bytea;
  its_hash bytea;
begin
  loop
    update chain_head h set position = h.position + 1, hash = link_hash(h.hash, h.position + 1, of_chain, kept,
        case when words <> '{}' then personal_hash(h.salt, named, words) end, named)
      where h.chain = of_chain and h.salt is not null
      returning h.position, h.hash, case when words <> '{}' then personal_hash(h.salt, named, words) end
      into at_position, its_hash, personal;
    exit when found;
    insert into chain_head as h (chain, position, hash, salt)
      values (of_chain, 0, '', uuid_send(gen_random_uuid()))
      on conflict (chain) do update set salt = coalesce(h.salt, excluded.salt),
        salted_from = case when h.salt is null then h.position + 1 else h.salted_from end;
  end loop;
  insert into chain_link values (of_chain, at_position, of_form, key, kept, personal, its_hash);
end
$$;

-- Whatever the settings of a connection are, a row gives the same text.
create function link_row() returns trigger language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
declare
  facts jsonb := to_jsonb(new);
begin
  if tg_argv[4] <> '{}' then
    facts := with_bytes_hashed(facts, tg_argv[4]::text[]);
  end if;
  perform add_link(tg_argv[0]::smallint, tg_table_name, tg_argv[1]::text[], tg_argv[2]::text[], tg_argv[3]::text[],
    facts, order_behind(facts));
  return null;
end
$$;

-- The columns of a row that are not among those.
create function besides(of_table text, those text[]) returns text[] language sql stable
return (select coalesce(array_agg(attname::text order by attnum), '{}') from pg_attribute
  where attrelid = of_table::regclass and attnum > 0 and not attisdropped and attname <> all (those));

create function bytes_of(of_table text) returns text[] language sql stable
return (select coalesce(array_agg(attname::text order by attnum), '{}') from pg_attribute
  where attrelid = of_table::regclass and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype);

-- A photo may still be thrown away until somebody attaches it; from then on it counts as it is.
create function link_attached_photo() returns trigger language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
declare
  f chain_form;
begin
  for f in select distinct on (table_name) * from chain_form where table_name in ('photo', 'photo_file')
    order by table_name, version desc
  loop
    perform add_link(f.id, f.table_name, f.keys, besides(f.table_name, f.kept), besides(f.table_name, f.personal), r.facts,
        new.order_number)
      from (select with_bytes_hashed(to_jsonb(p), '{}') as facts from photo p
          where f.table_name = 'photo' and p.id = new.photo_id
        union all
        select with_bytes_hashed(to_jsonb(p), '{jpeg}') from photo_file p
          where f.table_name = 'photo_file' and p.photo_id = new.photo_id) r
      order by key_of(r.facts, f.keys);
  end loop;
  return null;
end
$$;

-- From now on rows of this table have a link that covers all columns it has today, but those that are left out.
-- A migration that adds a column to such a table calls it again.
create procedure chain_table(named text, personal text[] default '{}', left_out text[] default '{}',
  only_where text default 'true', linked_at text default 'insert') language plpgsql as $$
declare
  f chain_form;
begin
  insert into chain_form
    select coalesce(max(id), 0) + 1, named, count(*) filter (where table_name = named) + 1,
      (select array_agg(attname::text order by array_position(conkey, attnum)) from pg_constraint
        join pg_attribute on attrelid = conrelid and attnum = any (conkey)
        where conrelid = named::regclass and contype = 'p'),
      besides(named, chain_table.personal || left_out || (select coalesce(array_agg(attname::text), '{}') from pg_attribute
        where attrelid = named::regclass and attgenerated <> '')),
      chain_table.personal, chain_table.only_where, linked_at like '%update%'
    from chain_form
    returning * into f;
  if exists (select from pg_attribute where attrelid = named::regclass and attname = any (f.kept || f.personal)
    and atttypid in ('real'::regtype, 'double precision'::regtype, 'interval'::regtype)) then
    raise exception 'the text of a column of % depends on settings: it has no place in a chain', named;
  end if;
  if linked_at <> '' then
    execute format('drop trigger if exists %I on %I', named || '_chained', named);
    execute format('create constraint trigger %I after %s on %I deferrable initially deferred for each row when (%s)'
        ' execute function link_row(%L, %L, %L, %L, %L)',
      named || '_chained', linked_at, named, 
      case when f.again then replace(f.only_where, 'r.', 'new.') else 'true' end,
      f.id, f.keys, besides(named, f.kept), besides(named, f.personal), bytes_of(named));
  end if;
end
$$;

do $$
declare
  named text;
begin
  for named in
    select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
      and exists (select from pg_trigger where tgrelid = pg_class.oid and tgfoid = 'refuse_change'::regproc
        and tgtype & 16 > 0)
      and relname not in ('chain_link', 'photo', 'photo_file')
    order by relname
  loop
    call chain_table(named, personal => case named
      when 'authorization_record' then
        '{authorized_by,relation,contact,shown,signature_typed,signature_path,signature_png}'::text[]
      when 'bay_request' then '{words,about}'
      when 'check_result' then '{note}'
      when 'clock_correction' then '{reason}'
      when 'counter_entry' then '{content}'
      when 'decision' then '{reason}'
      when 'deposit' then '{content}'
      when 'estimate_version' then '{content}'
      when 'inspection_finding' then '{note}'
      when 'invoice' then '{content}'
      when 'order_event' then '{words}'
      when 'own_check' then '{what,result}'
      when 'payment' then '{payer,reference}'
      when 'photo_attachment' then '{note}'
      when 'photo_mark' then '{words}'
      when 'request_answer' then '{words}'
      when 'tablet_entry' then '{content,words}'
      else '{}' end);
  end loop;
end
$$;
call chain_table('photo', only_where => 'exists (select from photo_attachment a where a.photo_id = r.id)', linked_at => '');
call chain_table('photo_file', personal => '{jpeg}',
  only_where => 'exists (select from photo_attachment a where a.photo_id = r.photo_id)', linked_at => '');
create constraint trigger photo_attachment_chains_photo after insert on photo_attachment deferrable initially deferred
  for each row execute function link_attached_photo();
-- A clock has a link each time that it stops or is corrected: the latest says what it is.
call chain_table('time_entry', left_out => '{paused}', only_where => 'r.stopped_at is not null',
  linked_at => 'insert or update');
-- Of these only what never changes.
call chain_table('concern', personal => '{words}', left_out => besides('concern', '{id,order_id,position,words}'));
call chain_table('estimate_link', left_out =>
  besides('estimate_link', '{id,token_sha256,order_number,estimate_version,created_at,created_by}'));
call chain_table('message', personal => '{to_address,subject,text_body,html_body}', left_out =>
  besides('message', '{id,about,to_address,subject,text_body,html_body,created_at,created_by}'));

-- What the shop has already, in the order of its times: all at once, and the key afterwards.
set local work_mem = '64MB';
set local timezone = 'UTC';
create temporary table chain_row (chain bigint, at timestamptz, form smallint, named text, row_id text, kept bytea, words text)
  on commit drop;
do $$
declare
  f record;
  bytes text[];
begin
  for f in select *, besides(table_name, kept) as besides_kept, besides(table_name, personal) as besides_personal
    from chain_form order by id
  loop
    execute format('insert into chain_row select order_behind(facts), coalesce(facts ->> ''at'', facts ->> ''issued_at'','
        ' facts ->> ''recorded_at'', facts ->> ''taken_at'', facts ->> ''stopped_at'', facts ->> ''created_at'', facts ->> ''added_at'','
        ' facts ->> ''chosen_at'', facts ->> ''sent_at'', facts ->> ''received_at'', facts ->> ''kept_at'', ''-infinity'')::timestamptz,'
        ' %s, %L || key_of(facts, %3$L), key_of(facts, %3$L), sha256(convert_to((facts - %4$L::text[])::text, ''UTF8'')),'
        ' nullif((facts - %5$L::text[])::text, ''{}'')'
        ' from (select (select to_jsonb(x) from (select %6$s) x) as facts from %7$I r where %8$s offset 0) found',
      f.id, f.table_name || ' ', f.keys, f.besides_kept, f.besides_personal,
      (select string_agg(format(case atttypid when 'bytea'::regtype then 'encode(sha256(r.%1$I), ''hex'') as %1$I'
          else 'r.%1$I' end, attname), ', ' order by attnum)
        from pg_attribute where attrelid = f.table_name::regclass and attnum > 0 and not attisdropped),
      f.table_name, f.only_where);
  end loop;
end
$$;
update chain_row set chain = a.order_number from photo_attachment a
  where form = (select id from chain_form where table_name = 'photo') and row_id = a.photo_id::text;
insert into chain_head (chain, position, hash, salt)
  select chain, 0, '', uuid_send(gen_random_uuid()) from (select distinct chain from chain_row) chains;

create aggregate running_hash(int, bigint, bytea, bytea, text) (sfunc = link_hash, stype = bytea, initcond = '');
insert into chain_link
  select chain, position, form, row_id, kept, personal,
    running_hash(position, chain, kept, personal, named) over (partition by chain order by position)
  from (
    select r.*, (row_number() over (partition by r.chain order by at, form, length(row_id), row_id))::int as position,
      personal_hash(h.salt, named, words) as personal
    from chain_row r join chain_head h using (chain)) numbered;
drop aggregate running_hash(int, bigint, bytea, bytea, text);
alter table chain_link add constraint chain_link_pk primary key (chain, position);
update chain_head h set position = l.position, hash = l.hash
  from (select distinct on (chain) chain, position, hash from chain_link order by chain, position desc) l
  where l.chain = h.chain;
analyze chain_link;

-- What the chains ended in at one moment, signed with a key that is not in the database. Whoever writes all links of an
-- order anew afterwards contradicts it.
create table chain_seal (
  number int constraint chain_seal_pk primary key,
  at timestamptz not null,
  chains int not null,
  hash bytea not null,
  -- the public half of the key
  signed_by text not null,
  signature bytea not null
);
create table chain_sealed (
  seal int not null,
  chain bigint not null,
  position int not null,
  hash bytea not null,
  constraint chain_sealed_pk primary key (seal, chain)
);
create trigger chain_seal_append_only before update or delete on chain_seal
  for each row execute function refuse_change();
create trigger chain_seal_no_truncate before truncate on chain_seal
  for each statement execute function refuse_truncate();
create trigger chain_sealed_append_only before update or delete on chain_sealed
  for each row execute function refuse_change();
create trigger chain_sealed_no_truncate before truncate on chain_sealed
  for each statement execute function refuse_truncate();
