-- 17 statements (4 of mails), 7 reads, 10 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/reminders

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners limit ?
  update plan_activities set … where id = ? returning *
  insert into obligations (…) values (…) on conflict (plan_activity, id) do update set …
  -- mails
  select (…) as contacts, (…) as members, (…) as named limit ?
  select (…) as organisations, (…) as bodies limit ?
  insert into answer_links (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (…) do update set … returning *
  insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
  -- mails end
  insert into steps (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
