-- 4 statements, 4 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /korningar

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from plan_activities order by replace(…) asc, case_number asc, id asc limit ?
  select (…) as partners, (…) as money, (…) as owed limit ?
-- commit

select (…) as organisations, (…) as plans limit ?
