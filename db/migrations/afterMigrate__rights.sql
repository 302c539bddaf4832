-- What the application's own role may do, said anew after every migration. The owner of the tables runs migrations and
-- nothing else; where there is no such role, the application works as the owner.
do $$
declare
  each record;
  -- the bits of pg_trigger.tgtype
  on_delete constant int := 8;
  on_update constant int := 16;
begin
  if not exists (select from pg_roles where rolname = 'liftgate_app') or current_user = 'liftgate_app' then
    return;
  end if;
  -- two processes may start at once
  perform pg_advisory_xact_lock(7220054);
  execute format('grant usage on schema %I to liftgate_app', current_schema());
  execute format('grant usage, select on all sequences in schema %I to liftgate_app', current_schema());
  for each in
    select t.relname as name, bit_or(coalesce(g.tgtype::int, 0)) as kept
    from pg_class t left join pg_trigger g on g.tgrelid = t.oid and g.tgfoid = 'refuse_change'::regproc
      and g.tgqual is null and g.tgattr = ''
    where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname <> 'flyway_schema_history'
    group by t.relname
  loop
    execute format('revoke all on %I from liftgate_app', each.name);
    -- maintain allows to lock a table, which keeps those who number its rows one after the other
    execute format('grant select, insert, maintain on %I to liftgate_app', each.name);
    if each.kept & on_update = 0 then
      execute format('grant update on %I to liftgate_app', each.name);
    end if;
    if each.kept & on_delete = 0 then
      execute format('grant delete on %I to liftgate_app', each.name);
    end if;
    -- to lock a row takes the right to change a column of it: its key, which nothing changes
    execute coalesce((select format('grant update (%I) on %I to liftgate_app', attname, each.name)
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where conrelid = format('%I', each.name)::regclass and contype = 'p'), 'select');
  end loop;
  for each in
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and (relkind = 'v' or relname = 'flyway_schema_history')
  loop
    execute format('grant select on %I to liftgate_app', each.name);
  end loop;
  -- what runs as the owner
  for each in
    select oid::regprocedure as name from pg_proc where pronamespace = current_schema()::regnamespace and prosecdef
  loop
    execute format('grant execute on routine %s to liftgate_app', each.name);
  end loop;
end $$;
