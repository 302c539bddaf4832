-- Some laws have a customer check one of several statements: the one that was checked, word for word; else empty.
alter table authorization_record add column statement text not null default ''
  constraint authorization_record_statement_ck check (length(statement) <= 2000);
