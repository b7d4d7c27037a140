-- 4 statements, 4 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities

select person, last_used_at from tokens where hash = ? and revoked_at is null limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from plan_activities order by case_number asc, id asc limit ?
  select (…) as partners, (…) as money, (…) as owed limit ?
-- commit
