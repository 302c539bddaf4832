-- What every later table leans on: records that may only be added to, and forms that count once.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are kept as they were written: % is refused', tg_table_name, tg_op
    using errcode = 'restrict_violation';
end
$$;

-- One row per form that was accepted; the browser's key makes a second send of the same form harmless.
create table submission (
  key uuid constraint submission_pk primary key,
  sent_by text not null,
  location text,
  at timestamptz not null default now()
);
create index submission_at_ix on submission (at);

-- Numbers people read aloud run without gaps: the counter moves in the same transaction as the row it numbers.
create table counter (
  name text constraint counter_pk primary key,
  last bigint not null
);
insert into counter (name, last) values ('work_order', 1000), ('invoice', 5000);
