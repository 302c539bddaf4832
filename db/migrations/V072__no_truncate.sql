-- No table is ever emptied at once: rows that are kept must not go by a way that their own guards do not see.
create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'the rows of % are not thrown away: TRUNCATE is refused', tg_table_name;
end $$;

do $$
declare
  each record;
begin
  for each in
    select relname from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
  loop
    execute format(
      'create trigger %I before truncate on %I for each statement execute function refuse_truncate()',
      each.relname || '_no_truncate', each.relname);
  end loop;
end $$;
