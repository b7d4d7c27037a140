-- 5 statements, 5 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select sum(activities) as activities from plan_tallies where grouped_by = ?
  select … from plan_activities order by case_number asc limit ?
  select (…) as partners, (…) as money, (…) as owed limit ?
-- commit
