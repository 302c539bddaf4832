-- Two taxes on the same amount, such as that of the country beside that of the province.
alter table tax_rate add column also text constraint tax_rate_also_fk references tax_rate
  constraint tax_rate_also_ck check (also <> code);
