-- 18 statements (4 of mails), 8 reads, 10 writes, 1 transaction, 1 snapshot
-- PUT /api/v1/plan-activities/{id}/reports/{period}

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners limit ?
  update plan_activities set … where id = ? returning *
  insert into obligations (…) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state where true on conflict (plan_activity, id) do update set …
  insert into reports (…) values (…) returning version
  -- mails
  select (…) as contacts, (…) as members, (…) as named, (…) as holders, (…) as absences, (…) as takers limit ?
  select (…) as organisations, (…) as bodies limit ?
  select person, pace from mail_paces where person in (?, …)
  insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
  -- mails end
  insert into steps (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
