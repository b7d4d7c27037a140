-- 14 statements, 5 reads, 9 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/payments

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units, (…) as organisations, (…) as delegated limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners limit ?
  update plan_activities set … where id = ? returning *
  insert into grants (…) values (?, ?, ?, ?, ?) on conflict (plan_activity, funder) do update set …
  insert into payments (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into steps (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
