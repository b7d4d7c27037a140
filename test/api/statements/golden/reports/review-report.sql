-- 27 statements (12 of mails), 14 reads, 13 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/reports/{period}/review

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners limit ?
  update plan_activities set … where id = ? returning *
  insert into obligations (…) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state where true on conflict (plan_activity, id) do update set …
  insert into reviews (…) values (…)
  -- mails
  select id, name, email, language from people where id in (select … from contacts …) order by email asc
  select … from named_contacts where plan_activity = ? and organisation = ? and state = ? order by email asc
  insert into answer_links (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (…) do nothing
  update answer_links set expires_at = ? where person = ? and organisation = ? and plan_activity = ? and purpose = ? and period = ? and sent_to = ? and expires_at < ?
  select * from answer_links where person = ? and organisation = ? and plan_activity = ? and purpose = ? and period = ? and sent_to = ? limit ?
  select * from bodies where id = ? limit ?  -- ×2
  select * from organisations where id = ? limit ?
  select body from body_roles where role = ? and (from_on <= ? and (to_on is null or to_on > ?)) order by from_on desc, body asc limit ?  -- ×2
  insert into mails (…) values (…) on conflict (key) do nothing returning key  -- ×2
  -- mails end
  insert into steps (at, command, kind, patch, plan_activity, received, seq, step_key) values (?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
