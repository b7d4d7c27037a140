-- 8 statements, 6 reads, 2 writes, 1 transaction, 1 snapshot
-- PATCH /api/v1/tasks/{id}

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from tasks where id = ? limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?

-- transaction
  update tasks set due_at = ?, reminded_at = ? where id = ? and done_at is null
  select * from plan_activities where id = ? limit ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select * from tasks where id = ? limit ?
-- commit
