-- The trouble codes that a scan tool showed for a check, beside the answer that they gave: "P0301, P0420".
alter table check_result add column trouble_codes text
  constraint check_result_trouble_codes_ck
    check (trouble_codes ~ '^[PCBU][0-3][0-9A-F]{3}(-[0-9A-F]{2})?(, [PCBU][0-3][0-9A-F]{3}(-[0-9A-F]{2})?)*$'),
  add constraint check_result_reading_ck check (trouble_codes is null or measured is null and answer is not null);
call chain_table('check_result', personal => '{note}');
