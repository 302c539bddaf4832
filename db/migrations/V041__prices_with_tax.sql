-- Whether the prices of the shop contain their taxes already, or taxes come on top.
alter table shop add column prices_include_tax boolean not null default false;
