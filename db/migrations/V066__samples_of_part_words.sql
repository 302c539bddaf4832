-- With the usual hundred samples one that happens to hold the typed letters counts as a hundredth of all parts: 2,021
-- expected where 83 were, and the whole catalog was walked by number, 290 ms instead of 3.
alter table part alter column words set statistics 1000;
analyze part;
