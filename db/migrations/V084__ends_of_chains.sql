-- A transaction that adds many links to one chain writes the chain's end once, not with every link: each time left a dead
-- version of the row behind, which the next link had to pass. Meanwhile it holds the end in a setting of its own.

-- chain, position, hash, salt; empty outside of a transaction that adds links
create function held_end() returns text[] language sql stable
return string_to_array(current_setting('liftgate.chain_end', true), ' ');

-- what is written already is not written again, for that would fire the trigger below once more
create function write_held_end() returns void language sql
begin atomic
  update chain_head h set position = held[2]::int, hash = decode(held[3], 'hex')
    from held_end() held where h.chain = held[1]::bigint and h.position <> held[2]::int;
end;

create or replace function add_link(of_form smallint, of_table text, keys text[], besides_kept text[],
  besides_personal text[], facts jsonb, of_chain bigint) returns void language plpgsql as $$
declare
  key text := key_of(facts, keys);
  named text := of_table || ' ' || key;
  kept bytea := sha256(convert_to((facts - besides_kept)::text, 'UTF8'));
  words text := (facts - besides_personal)::text;
  held text[] := held_end();
  at_position int;
  its_hash bytea;
  its_salt bytea;
  personal bytea;
begin
  if held[1] = of_chain::text then
    at_position := held[2]::int + 1;
    its_hash := decode(held[3], 'hex');
    its_salt := decode(held[4], 'hex');
  else
    if held[1] <> '' then
      perform write_held_end();
    end if;
    loop
      -- locks the end, and has the trigger below write it when all links are made
      update chain_head h set position = h.position where h.chain = of_chain and h.salt is not null
        returning h.position + 1, h.hash, h.salt into at_position, its_hash, its_salt;
      exit when found;
      insert into chain_head as h (chain, position, hash, salt)
        values (of_chain, 0, '', uuid_send(gen_random_uuid()))
        on conflict (chain) do update set salt = coalesce(h.salt, excluded.salt),
          salted_from = case when h.salt is null then h.position + 1 else h.salted_from end;
    end loop;
  end if;
  if words <> '{}' then
    personal := personal_hash(its_salt, named, words);
  end if;
  its_hash := link_hash(its_hash, at_position, of_chain, kept, personal, named);
  insert into chain_link values (of_chain, at_position, of_form, key, kept, personal, its_hash);
  if current_setting('liftgate.chain_at_once', true) = 'on' then
    update chain_head h set position = at_position, hash = its_hash where h.chain = of_chain;
    perform set_config('liftgate.chain_end', '', true);
  else
    perform set_config('liftgate.chain_end',
      concat_ws(' ', of_chain, at_position, encode(its_hash, 'hex'), encode(its_salt, 'hex')), true);
  end if;
end
$$;

-- What an update fires that is made at the end of a transaction comes after all that waits there already. Whoever sets
-- constraints to immediate has it come before the first link is made, and then each link writes the end by itself.
create function end_chain() returns trigger language plpgsql as $$
begin
  if (held_end())[1] = new.chain::text then
    perform write_held_end();
  elsif coalesce((held_end())[1], '') = '' then
    perform set_config('liftgate.chain_at_once', 'on', true);
  end if;
  return null;
end
$$;
create constraint trigger chain_head_written after update on chain_head deferrable initially deferred
  for each row when (old is not distinct from new) execute function end_chain();
