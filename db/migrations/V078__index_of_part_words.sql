-- A large import drops the index of words and builds it anew at the end, in half the time. Only an owner may do that, so
-- the application asks by these.
create procedure drop_part_words() language plpgsql security definer set search_path from current as $$
begin
  drop index part_words_ix;
end $$;

create procedure build_part_words() language plpgsql security definer set search_path from current as $$
begin
  create index part_words_ix on part using gin (words gin_trgm_ops);
end $$;

create procedure tidy_part_words() language plpgsql security definer set search_path from current as $$
begin
  perform gin_clean_pending_list('part_words_ix');
end $$;

revoke execute on procedure drop_part_words(), build_part_words(), tidy_part_words() from public;
