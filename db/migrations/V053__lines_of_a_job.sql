-- Of two parts that fit, the usual one is sold until somebody chooses. A line keeps which one was usual when it was added.
alter table shop add column original_parts_usual boolean not null default false;
alter table line add column premium_usual boolean not null default false;
alter table line add column premium_chosen boolean;

-- Lines change places, two at a time.
alter table line drop constraint line_position_uk;
alter table line add constraint line_position_uk unique (job_id, position) deferrable initially deferred;
