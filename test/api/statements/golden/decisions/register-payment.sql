-- 21 statements, 12 reads, 9 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/payments

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select * from plan_activities where id = ? limit ?
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
select id from organisations where id in (?, …)
select person, up_to_sek from delegations where act = ? and from_on <= ? and (to_on is null or to_on > ?) order by id asc
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *
select * from plan_activities where id = ? limit ?

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock limit ?
  select * from commands where id = ? limit ?
  select step_key from steps where plan_activity = ? and step_key in (?, …)
  update plan_activities set … where id = ? returning *
  insert into grants (…) values (?, ?, ?, ?, ?) on conflict (plan_activity, funder) do update set …
  insert into payments (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into steps (at, command, kind, patch, plan_activity, received, seq, step_key) values (?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
