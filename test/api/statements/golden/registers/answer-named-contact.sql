-- 20 statements, 11 reads, 9 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/named-contacts/{contact}/answer

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?

-- transaction
  select id, plan_activity, organisation, name, email, state, named_at, answered_at from named_contacts where id = ? limit ?  -- ×2
  select id, name, email, language from people where email = ? limit ?
  insert into people (created_at, email, id, language, name, sort_name) values (?, ?, ?, ?, ?, ?) on conflict (email) do nothing returning id
  select id from people where id = ? limit ?
  select id from memberships where person = ? and organisation = ? and (…) limit ?
  update memberships set from_at = ?, noted_at = <clock> where person = ? and organisation = ? and from_at > ?
  insert into memberships (from_at, id, noted_at, organisation, person) values (?, ?, <clock>, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)  -- ×2
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
  select id, name, email, language from people where id = ? limit ?
  update named_contacts set … where organisation = ? and email = ? and (state = ? or (id = ? and state = ?)) returning id, plan_activity, organisation, name, email, state, named_at, answered_at
  select * from contacts where plan_activity = ? and organisation = ? and person = ? and (…) limit ?
  insert into contacts (from_at, id, noted_at, organisation, person, plan_activity) values (?, ?, <clock>, ?, ?, ?)
  update tasks set done_at = ?, done_by = ?, note = ?, done_step = ? where id = ? and done_at is null
  select * from plan_activities where id = ? limit ?
-- commit
