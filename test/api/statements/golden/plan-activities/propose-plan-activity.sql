-- 20 statements (4 of mails), 8 reads, 12 writes, 1 transaction, 0 snapshots
-- POST /api/v1/plan-activities

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (…) as organisations, (…) as terms, (…) as outside limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners, (…) as plans limit ?
  select (…) as known, (…) as memberships, (…) as contacts, (…) as roles limit ?
  insert into case_numbers (last, year) values (?, ?) on conflict (year) do update set last = case_numbers.last + 1 returning last
  insert into taken_case_numbers (number, plan_activity) values (?, ?) on conflict (number) do nothing returning number
  insert into plan_activities (…) values (…) returning *
  insert into contacts (begun_step, from_at, id, noted_at, organisation, person, plan_activity) values (?, ?, ?, <clock>, ?, ?, ?)
  insert into obligations (…) values (…) on conflict (plan_activity, id) do update set …
  -- mails
  select (…) as contacts, (…) as members, (…) as named, (…) as holders, (…) as absences, (…) as takers limit ?
  select (…) as organisations, (…) as bodies limit ?
  select person, pace from mail_paces where person in (?, …)
  insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
  -- mails end
  insert into steps (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
