-- A version keeps the test cases it was stored with, and who stored it; nobody did where it came with Liftgate.
alter table guide_version add column vectors text not null default '';
alter table guide_version add column added_by text not null default '';
