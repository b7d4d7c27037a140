-- 4 statements, 4 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities/{id}

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select * from plan_activities where id = ? limit ?
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit
