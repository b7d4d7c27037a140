-- 10 statements, 8 reads, 2 writes, 1 transaction, 1 snapshot
-- PUT /api/v1/plan-activities/{id}/party-unit

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select * from plan_activities where id = ? limit ?
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
select * from organisations where id = ? limit ?

-- transaction
  update plan_activities set party_unit = ? where id = ? and (party_unit is null or not party_unit = ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select * from plan_activities where id = ? limit ?
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit
