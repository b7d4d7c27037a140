-- 4 statements, 4 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select sum(activities) as activities from plan_tallies where grouped_by = ?
  select … from plan_activities order by case_number asc limit ?
  select (…) as partners, (…) as money, (…) as owed limit ?
-- commit
