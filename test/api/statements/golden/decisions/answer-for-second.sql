-- 11 statements, 8 reads, 3 writes, 1 transaction, 2 snapshots
-- POST /api/v1/plan-activities/{id}/waiting/{command}/answer

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select * from plan_activities where id = ? limit ?
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
select * from commands where id = ? limit ?

-- transaction
  update commands set state = ?, refusal = ?, settled_at = ?, answered_by = ?, answered_at = ? where id = ? and state = ?
  update tasks set done_at = ?, done_by = ?, note = ? where id = ? and done_at is null
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit

-- snapshot
  select * from plan_activities where id = ? limit ?
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit
