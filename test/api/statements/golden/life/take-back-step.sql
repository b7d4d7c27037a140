-- 30 statements (3 of mails), 12 reads, 18 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/take-back

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
select … from steps left join commands on commands.id = steps.command left join people on people.id = commands.person where steps.plan_activity = ? order by steps.seq desc limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners limit ?
  select * from steps where plan_activity = ? and seq <= ? order by seq asc
  select * from commands where id = ? limit ?
  select role from person_roles where person = ? and (…) order by role asc
  select id from handed_out where plan_activity = ? and not outcome = ? and recorded_at >= ? limit ?
  update plan_activities set … where id = ? returning *
  update steps set taken_back_by = ? where plan_activity = ? and seq = ?
  update contacts set taken_back_by = ?, to_at = from_at where plan_activity = ? and begun_step = ?
  update contacts set to_at = ?, ended_step = ? where plan_activity = ? and ended_step = ?
  update named_contacts set state = ?, taken_back_by = ? where plan_activity = ? and id = ? and state = ?
  update named_contacts set state = ?, ended_step = ? where plan_activity = ? and ended_step = ?
  delete from unaddressed_mails where plan_activity = ? and step = ?
  update tasks set … where plan_activity = ? and opened_step = ? and kind = ? and id not in (select task from unaddressed_mails)
  update tasks set … where plan_activity = ? and opened_step = ? and not kind = ?
  update tasks set done_at = ?, done_by = ?, note = ?, done_step = ? where plan_activity = ? and done_step = ?
  update answer_links set version = version - 1, ended_step = ? where plan_activity = ? and ended_step = ?
  -- mails
  select <clock> as at limit ?
  select … from mails where plan_activity = ? and step = ? and (outcome = ? or lease_until > ?) order by key asc
  update mails set … where plan_activity = ? and step = ? and outcome in (?, …)
  -- mails end
  insert into steps (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
