-- 24 statements (10 of mails), 10 reads, 14 writes, 1 transaction, 0 snapshots
-- an activity comes in with the plan

insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners, (…) as plans limit ?
  insert into case_numbers (last, year) values (?, ?) on conflict (year) do update set last = case_numbers.last + 1 returning last
  insert into taken_case_numbers (number, plan_activity) values (?, ?) on conflict (number) do nothing returning number
  insert into plan_activities (…) values (…) returning *
  insert into plan_activity_partners (…) select ? as organisation, ? as plan_activity, ? as position, ? as role union all select ? as organisation, ? as plan_activity, ? as position, ? as role
  insert into obligations (…) values (…) on conflict (plan_activity, id) do update set …
  insert into decisions (…) values (…)
  -- mails
  select (…) as contacts, (…) as members, (…) as named limit ?
  select (…) as organisations, (…) as bodies limit ?  -- ×3
  insert into answer_links (…) select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version where true on conflict (…) do update set … returning *
  select organisation, role from plan_activity_partners where plan_activity = ? order by position asc  -- ×2
  select * from plan_terms where kind in (?, …) order by position asc, id asc  -- ×2
  insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
  -- mails end
  insert into steps (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
