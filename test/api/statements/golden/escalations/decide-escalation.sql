-- 40 statements (12 of mails), 26 reads, 14 writes, 1 transaction, 2 snapshots
-- POST /api/v1/escalations/{id}/decision

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from escalations inner join plan_activities on plan_activities.id = escalations.plan_activity where escalations.id = ?
  select … from body_words left join people on people.id = body_words.by_person where escalation in (?, …) order by recorded_at asc, body_words.id asc
-- commit

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers limit ?
  update plan_activities set … where id = ? returning *
  insert into obligations (…) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state where true on conflict (plan_activity, id) do update set …
  select body from body_roles where role = ? and (from_on <= ? and (to_on is null or to_on > ?)) order by from_on desc, body asc limit ?
  insert into escalations (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set …
  insert into body_words (by_person, details, escalation, id, kind, meeting, outcome, recorded_at, text) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  -- mails
  select id, name, email, language from people where id in (select … from contacts …) order by email asc
  select … from named_contacts where plan_activity = ? and organisation = ? and state = ? order by email asc
  insert into answer_links (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (…) do nothing
  update answer_links set expires_at = ? where person = ? and organisation = ? and plan_activity = ? and purpose = ? and period = ? and sent_to = ? and expires_at < ?
  select * from answer_links where person = ? and organisation = ? and plan_activity = ? and purpose = ? and period = ? and sent_to = ? limit ?
  select body from body_roles where role = ? and (from_on <= ? and (to_on is null or to_on > ?)) order by from_on desc, body asc limit ?  -- ×2
  select * from bodies where id = ? limit ?  -- ×2
  select * from organisations where id = ? limit ?
  insert into mails (…) values (…) on conflict (key) do nothing returning key  -- ×2
  -- mails end
  insert into steps (at, command, kind, patch, plan_activity, received, seq, step_key) values (?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select … from escalations inner join plan_activities on plan_activities.id = escalations.plan_activity where escalations.id = ?
  select … from body_words left join people on people.id = body_words.by_person where escalation in (?, …) order by recorded_at asc, body_words.id asc  -- ×2
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  select (…) as obligations, (…) as versions, (…) as reviews, (…) as replies limit ?
  select body_words.details from body_words inner join escalations on escalations.id = body_words.escalation where escalations.plan_activity = ? and escalations.obligation = ? and body_words.outcome = ? order by body_words.recorded_at desc limit ?
  select … from mails where plan_activity = ? and obligation = ? order by asked_at asc, key asc
  select … from audit left join people on people.id = audit.person where audit.plan_activity in (?, …) and audit.seq in (?, …)
  select mail_resends.*, people.name from mail_resends left join people on people.id = mail_resends.person where mail_resends.mail in (?, …) order by mail_resends.mail asc, mail_resends.number asc
  select … from escalations inner join plan_activities on plan_activities.id = escalations.plan_activity where escalations.plan_activity = ? and not escalations.id = ? and escalations.raised_at <= ? order by escalations.raised_at asc, escalations.id asc
  select … from audit left join people on people.id = audit.person where audit.plan_activity = ? order by audit.id asc
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
