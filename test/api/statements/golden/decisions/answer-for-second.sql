-- 8 statements, 5 reads, 3 writes, 1 transaction, 2 snapshots
-- POST /api/v1/plan-activities/{id}/waiting/{command}/answer

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
select * from commands where id = ? limit ?

-- transaction
  update commands set state = ?, refusal = ?, settled_at = ?, answered_by = ?, answered_at = ? where id = ? and state = ?
  update tasks set done_at = ?, done_by = ?, note = ?, done_step = ? where id = ? and done_at is null
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit
