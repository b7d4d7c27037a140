-- 5 statements, 5 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /korningar

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select sum(activities) as activities from plan_tallies where grouped_by = ?
  select … from plan_activities order by title_key asc, case_number asc limit ?
  select (…) as partners, (…) as money, (…) as owed limit ?
-- commit

select (…) as organisations, (…) as plans limit ?
