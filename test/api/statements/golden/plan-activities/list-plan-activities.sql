-- 3 statements, 3 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from plan_activities order by case_number asc, id asc limit ?
  select (…) as partners, (…) as money, (…) as owed limit ?
-- commit
