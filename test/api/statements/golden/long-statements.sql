-- delete from form_drafts where person = ? and form not in (select … from form_drafts …)
delete
  from form_drafts
  where person = ? and form not in (select form
    from form_drafts
    where person = ?
    order by saved_at desc, form asc
    limit ?)

-- insert into answer_links (…) select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version where true on conflict (…) do update set … returning *
insert into answer_links (created_at, expires_at, forwarded_from, id, organisation, period, person, plan_activity, purpose, sent_to,
    version) select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person,
    ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from,
    ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to,
    ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period,
    ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at,
    ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to,
    ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period,
    ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version
  where true
  on conflict (plan_activity, person, organisation, purpose, period, sent_to) do update
  set expires_at = case when answer_links.expires_at < excluded.expires_at then excluded.expires_at else answer_links.expires_at end
  returning *

-- insert into answer_links (…) select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version where true on conflict (…) do update set … returning *
insert into answer_links (created_at, expires_at, forwarded_from, id, organisation, period, person, plan_activity, purpose, sent_to,
    version) select ? as created_at, ? as expires_at, ? as forwarded_from, ? as id, ? as organisation, ? as period, ? as person,
    ? as plan_activity, ? as purpose, ? as sent_to, ? as version union all select ? as created_at, ? as expires_at, ? as forwarded_from,
    ? as id, ? as organisation, ? as period, ? as person, ? as plan_activity, ? as purpose, ? as sent_to, ? as version
  where true
  on conflict (plan_activity, person, organisation, purpose, period, sent_to) do update
  set expires_at = case when answer_links.expires_at < excluded.expires_at then excluded.expires_at else answer_links.expires_at end
  returning *

-- insert into answer_links (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (…) do update set … returning *
insert into answer_links (created_at, expires_at, forwarded_from, id, organisation, period, person, plan_activity, purpose, sent_to,
    version)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (plan_activity, person, organisation, purpose, period, sent_to) do update
  set expires_at = case when answer_links.expires_at < excluded.expires_at then excluded.expires_at else answer_links.expires_at end
  returning *

-- insert into attachments (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
insert into attachments (hash, id, name, owner, period, plan_activity, report, size_bytes, type, uploaded_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- insert into bodies (abbreviation, facts, id, name) values (?, ?, ?, ?) on conflict (id) do update set …
insert into bodies (abbreviation, facts, id, name)
  values (?, ?, ?, ?)
  on conflict (id) do update
  set id = excluded.id, name = excluded.name, abbreviation = excluded.abbreviation, facts = excluded.facts

-- insert into bodies (abbreviation, facts, id, name) values (?, ?, ?, ?) on conflict (id) do update set …
insert into bodies (abbreviation, facts, id, name)
  values (?, ?, ?, ?)
  on conflict (id) do update
  set name = excluded.name, abbreviation = excluded.abbreviation, facts = excluded.facts

-- insert into body_roles (body, from_on, handed_to, role, to_on) values (?, ?, ?, ?, ?) on conflict (body, role, from_on) do update set …
insert into body_roles (body, from_on, handed_to, role, to_on)
  values (?, ?, ?, ?, ?)
  on conflict (body, role, from_on) do update
  set to_on = excluded.to_on, handed_to = excluded.handed_to

-- insert into body_roles (body, from_on, role, to_on) values (?, ?, ?, ?) on conflict (body, role, from_on) do update set to_on = excluded.to_on
insert into body_roles (body, from_on, role, to_on)
  values (?, ?, ?, ?)
  on conflict (body, role, from_on) do update
  set to_on = excluded.to_on

-- insert into calendar_feeds (hash, made_at, person) values (?, ?, ?) on conflict (person) do update set …
insert into calendar_feeds (hash, made_at, person)
  values (?, ?, ?)
  on conflict (person) do update
  set hash = excluded.hash, made_at = excluded.made_at, person = excluded.person

-- insert into case_papers (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
insert into case_papers (about, content, file_hash, file_name, file_type, id, internal, kind, person, plan_activity, recorded_at,
    size_bytes)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do nothing
  returning id

-- insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life
insert into commands (attempt, body, body_hash, command, id, idempotency_key, name, path, person, plan_activity, received_at, state)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?)
  on conflict (id) do nothing
  returning *, (select life
    from plan_activities
    where id = ?) as life

-- insert into decisions (…) values (…)
insert into decisions (by_person, case_number, conditions, decided_by, decided_by_person, decided_on, delegation, grounds, id, meeting,
    outcome, plan_activity, prepared_by, prepared_by_person, recorded_at, register_asked)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- insert into delegations (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
insert into delegations (act, from_on, id, name, person, to_on, up_to_sek)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do nothing
  returning id

-- insert into drafts (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (plan_activity, period, owner) do nothing
insert into drafts (content, owner, period, plan_activity, saved_at, version, writer)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (plan_activity, period, owner) do nothing

-- insert into escalations (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set …
insert into escalations (body, decided_at, deferred_to, due_version, id, obligation, period, plan_activity, raised_at, role, state)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update
  set state = excluded.state, deferred_to = excluded.deferred_to, decided_at = excluded.decided_at

-- insert into form_drafts (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (person, form) do nothing
insert into form_drafts (content, form, key_id, person, saved_at, version, writer)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (person, form) do nothing

-- insert into goal_figures (…) values (?, ?, ?, ?, ?, ?) on conflict (goal, period) do update set …
insert into goal_figures (goal, imported_at, imported_by, period, source, value)
  values (?, ?, ?, ?, ?, ?)
  on conflict (goal, period) do update
  set goal = excluded.goal, imported_at = excluded.imported_at, imported_by = excluded.imported_by, period = excluded.period,
      source = excluded.source, value = excluded.value

-- insert into grants (…) values (?, ?, ?, ?, ?) on conflict (plan_activity, funder) do update set …
insert into grants (amount_sek, funder, outcome, paid_sek, plan_activity)
  values (?, ?, ?, ?, ?)
  on conflict (plan_activity, funder) do update
  set outcome = excluded.outcome, amount_sek = excluded.amount_sek, paid_sek = excluded.paid_sek

-- insert into handed_out (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
insert into handed_out (asked_by, by_person, decided_by, decided_on, grounds, id, language, outcome, plan_activity, recorded_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do nothing
  returning id

-- insert into mail_gate (at, id, open, person, reason) values (?, ?, ?, ?, ?) on conflict (id) do update set …
insert into mail_gate (at, id, open, person, reason)
  values (?, ?, ?, ?, ?)
  on conflict (id) do update
  set at = excluded.at, id = excluded.id, open = excluded.open, person = excluded.person, reason = excluded.reason

-- insert into mail_paces (pace, person) values (?, ?) on conflict (person) do update set … where not mail_paces.pace = ? returning person
insert into mail_paces (pace, person)
  values (?, ?)
  on conflict (person) do update
  set pace = excluded.pace, person = excluded.person
  where not mail_paces.pace = ?
  returning person

-- insert into mail_resends (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
insert into mail_resends (answer_before, at, mail, number, outcome_before, person, reason, recipient_before, request, why)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item,
    ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome,
    ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity,
    ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at,
    ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item,
    ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome,
    ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity,
    ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at,
    ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item,
    ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome,
    ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity,
    ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at,
    ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item,
    ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome,
    ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity,
    ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at,
    ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item,
    ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome,
    ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item,
    ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome,
    ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity,
    ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at,
    ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    <clock> as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung,
    ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item,
    ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, <clock> as next_try_at, ? as obligation, ? as outcome,
    ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person,
    ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at,
    ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject,
    ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html,
    ? as key, ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>,
    ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient,
    ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person,
    ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at,
    ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject,
    ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html,
    ? as key, ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>,
    ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient,
    ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person,
    ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person,
    ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at,
    ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject,
    ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html,
    ? as key, ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>,
    ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient,
    ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person,
    ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at,
    ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject,
    ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person,
    ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at,
    ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject,
    ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html,
    ? as key, ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>,
    ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient,
    ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id, strftime(…) as next_try_at, ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text, ? as thread_id where true on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id) select ? as asked_at, ? as attempts,
    ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key, ? as kind, ? as language, ? as message_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at, ? as obligation, ? as outcome, ? as person,
    ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject, ? as text,
    ? as thread_id union all select ? as asked_at, ? as attempts, ? as carrier, ? as digest_item, ? as due_version, ? as html, ? as key,
    ? as kind, ? as language, ? as message_id, strftime('%Y-%m-%dT%H:%M:%fZ', <clock>, ((?) / 1000.0) || ' seconds') as next_try_at,
    ? as obligation, ? as outcome, ? as person, ? as plan_activity, ? as recipient, ? as recipient_name, ? as rung, ? as step, ? as subject,
    ? as text, ? as thread_id
  where true
  on conflict (key) do nothing
  returning key

-- insert into mails (…) values (…) on conflict (key) do nothing returning key
insert into mails (asked_at, attempts, carrier, digest_item, due_version, html, key, kind, language, message_id, next_try_at, obligation,
    outcome, person, plan_activity, recipient, recipient_name, rung, step, subject, text, thread_id)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (key) do nothing
  returning key

-- insert into obligations (…) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state where true on conflict (plan_activity, id) do update set …
insert into obligations (about, asked_for, due_at, due_version, escalation, exact, id, kind, on_time, opened_at, owed_organisation,
    owed_role, period, period_ends_at, period_starts_at, plan_activity, reason, received_at, report, report_form, settled_at,
    state) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time,
    ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity,
    ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for,
    ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation,
    ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report,
    ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version,
    ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period,
    ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form,
    ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact,
    ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at,
    ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at,
    ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind,
    ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at,
    ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state
  where true
  on conflict (plan_activity, id) do update
  set about = excluded.about, asked_for = excluded.asked_for, due_at = excluded.due_at, due_version = excluded.due_version,
      escalation = excluded.escalation, exact = excluded.exact, id = excluded.id, kind = excluded.kind, on_time = excluded.on_time,
      opened_at = excluded.opened_at, owed_organisation = excluded.owed_organisation, owed_role = excluded.owed_role,
      period = excluded.period, period_ends_at = excluded.period_ends_at, period_starts_at = excluded.period_starts_at,
      plan_activity = excluded.plan_activity, reason = excluded.reason, received_at = excluded.received_at, report = excluded.report,
      report_form = excluded.report_form, settled_at = excluded.settled_at, state = excluded.state

-- insert into obligations (…) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state where true on conflict (plan_activity, id) do update set …
insert into obligations (about, asked_for, due_at, due_version, escalation, exact, id, kind, on_time, opened_at, owed_organisation,
    owed_role, period, period_ends_at, period_starts_at, plan_activity, reason, received_at, report, report_form, settled_at,
    state) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time,
    ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity,
    ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for,
    ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation,
    ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report,
    ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version,
    ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period,
    ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form,
    ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact,
    ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at,
    ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state
  where true
  on conflict (plan_activity, id) do update
  set about = excluded.about, asked_for = excluded.asked_for, due_at = excluded.due_at, due_version = excluded.due_version,
      escalation = excluded.escalation, exact = excluded.exact, id = excluded.id, kind = excluded.kind, on_time = excluded.on_time,
      opened_at = excluded.opened_at, owed_organisation = excluded.owed_organisation, owed_role = excluded.owed_role,
      period = excluded.period, period_ends_at = excluded.period_ends_at, period_starts_at = excluded.period_starts_at,
      plan_activity = excluded.plan_activity, reason = excluded.reason, received_at = excluded.received_at, report = excluded.report,
      report_form = excluded.report_form, settled_at = excluded.settled_at, state = excluded.state

-- insert into obligations (…) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state where true on conflict (plan_activity, id) do update set …
insert into obligations (about, asked_for, due_at, due_version, escalation, exact, id, kind, on_time, opened_at, owed_organisation,
    owed_role, period, period_ends_at, period_starts_at, plan_activity, reason, received_at, report, report_form, settled_at,
    state) select ? as about, ? as asked_for, ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time,
    ? as opened_at, ? as owed_organisation, ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity,
    ? as reason, ? as received_at, ? as report, ? as report_form, ? as settled_at, ? as state union all select ? as about, ? as asked_for,
    ? as due_at, ? as due_version, ? as escalation, ? as exact, ? as id, ? as kind, ? as on_time, ? as opened_at, ? as owed_organisation,
    ? as owed_role, ? as period, ? as period_ends_at, ? as period_starts_at, ? as plan_activity, ? as reason, ? as received_at, ? as report,
    ? as report_form, ? as settled_at, ? as state
  where true
  on conflict (plan_activity, id) do update
  set about = excluded.about, asked_for = excluded.asked_for, due_at = excluded.due_at, due_version = excluded.due_version,
      escalation = excluded.escalation, exact = excluded.exact, id = excluded.id, kind = excluded.kind, on_time = excluded.on_time,
      opened_at = excluded.opened_at, owed_organisation = excluded.owed_organisation, owed_role = excluded.owed_role,
      period = excluded.period, period_ends_at = excluded.period_ends_at, period_starts_at = excluded.period_starts_at,
      plan_activity = excluded.plan_activity, reason = excluded.reason, received_at = excluded.received_at, report = excluded.report,
      report_form = excluded.report_form, settled_at = excluded.settled_at, state = excluded.state

-- insert into obligations (…) values (…) on conflict (plan_activity, id) do update set …
insert into obligations (about, asked_for, due_at, due_version, escalation, exact, id, kind, on_time, opened_at, owed_organisation,
    owed_role, period, period_ends_at, period_starts_at, plan_activity, reason, received_at, report, report_form, settled_at, state)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (plan_activity, id) do update
  set about = excluded.about, asked_for = excluded.asked_for, due_at = excluded.due_at, due_version = excluded.due_version,
      escalation = excluded.escalation, exact = excluded.exact, id = excluded.id, kind = excluded.kind, on_time = excluded.on_time,
      opened_at = excluded.opened_at, owed_organisation = excluded.owed_organisation, owed_role = excluded.owed_role,
      period = excluded.period, period_ends_at = excluded.period_ends_at, period_starts_at = excluded.period_starts_at,
      plan_activity = excluded.plan_activity, reason = excluded.reason, received_at = excluded.received_at, report = excluded.report,
      report_form = excluded.report_form, settled_at = excluded.settled_at, state = excluded.state

-- insert into organisations (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set …
insert into organisations (facts, id, kind, name, part_of, sort_name, units)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update
  set id = excluded.id, name = excluded.name, sort_name = excluded.sort_name, kind = excluded.kind, part_of = excluded.part_of,
      units = excluded.units, facts = excluded.facts

-- insert into organisations (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set …
insert into organisations (facts, id, kind, name, part_of, sort_name, units)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update
  set name = excluded.name, sort_name = excluded.sort_name, kind = excluded.kind, part_of = excluded.part_of, units = excluded.units,
      facts = excluded.facts

-- insert into payments (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
insert into payments (amount_sek, by_person, funder, id, instalment, paid_on, plan_activity, recorded_at, reference)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- insert into plan_activities (…) values (…) returning *
insert into plan_activities (activity_area, candidate, case_number, created_at, description, development_area, escalated, facts,
    first_due_at, focus_area, granted_sek, id, lead, lead_key, life, next_due_at, next_turn_at, overdue, paid_sek, pending_sek, plan_ref,
    proposed_by, proposed_contact, requested_sek, search, seq, stage, stage_place, title, title_key, unit)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', ?, (((select count(*)
            from (select id
              from plan_activities
              where next_due_at = ? and not id = ?
              limit ?) as waiting) * ?) / 1000.0) || ' seconds'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning *

-- insert into plan_activity_partners (…) select ? as organisation, ? as plan_activity, ? as position, ? as role union all select ? as organisation, ? as plan_activity, ? as position, ? as role
insert into plan_activity_partners (organisation, plan_activity, position, role) select ? as organisation, ? as plan_activity,
    ? as position, ? as role union all select ? as organisation, ? as plan_activity, ? as position, ? as role

-- insert into plan_terms (facts, id, kind, name, position) values (?, ?, ?, ?, ?) on conflict (kind, id) do update set …
insert into plan_terms (facts, id, kind, name, position)
  values (?, ?, ?, ?, ?)
  on conflict (kind, id) do update
  set kind = excluded.kind, id = excluded.id, name = excluded.name, position = excluded.position, facts = excluded.facts

-- insert into plan_terms (facts, id, kind, name, position) values (?, ?, ?, ?, ?) on conflict (kind, id) do update set …
insert into plan_terms (facts, id, kind, name, position)
  values (?, ?, ?, ?, ?)
  on conflict (kind, id) do update
  set name = excluded.name, position = excluded.position, facts = excluded.facts

-- insert into published_results (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
insert into published_results (cleared_at, cleared_by, first_day, guarded, id, indicators, last_day, men, other, period, plan_activity,
    summary, version, women)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- insert into reports (…) values (…) returning version
insert into reports (by_organisation, by_person, channel, content, form, id, period, plan_activity, received_at, received_on, search,
    version)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(version), 0)
      from reports
      where plan_activity = ? and period = ?) + 1)
  returning version

-- insert into reviews (…) values (…)
insert into reviews (by_person, comment, id, outcome, period, plan_activity, reviewed_at, version)
  values (?, ?, ?, ?, ?, ?, ?, (select coalesce(max(version), 0)
      from reports
      where plan_activity = ? and period = ? and taken_back_by is null))

-- insert into steps (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
insert into steps (at, command, due_at, kind, patch, plan_activity, received, seq, step_key, written_over)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- insert into tasks (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
insert into tasks (assignee, details, due_at, id, kind, obligation, opened_at, opened_step, organisation, period, plan_activity)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do nothing
  returning id

-- insert into unaddressed_mails (…) values (?, ?, ?, ?, ?, ?) on conflict (plan_activity, step, place) do nothing
insert into unaddressed_mails (ask, asked_at, place, plan_activity, step, task)
  values (?, ?, ?, ?, ?, ?)
  on conflict (plan_activity, step, place) do nothing

-- select (…) as contacts, (…) as members, (…) as named limit ?
select (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email, 'language', language))
    from (select distinct organisation as party, people.id as id, people.name as name, email as email, language as language
      from contacts
      inner join people on people.id = contacts.person
      where plan_activity = ? and organisation in (?,
          …) and ((contacts.from_at <= ? or (contacts.from_at <= ? and contacts.from_at <= contacts.noted_at)) and (contacts.to_at is null or contacts.to_at > ?))
      order by email asc)) as contacts, (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email,
          'language', language))
    from (select distinct organisation as party, people.id as id, people.name as name, email as email, language as language
      from memberships
      inner join people on people.id = memberships.person
      where organisation in (?,
          …) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
      order by email asc)) as members, (select json_group_array(json_object('id', id, 'plan_activity', plan_activity, 'organisation',
          organisation, 'name', name, 'email', email, 'state', state, 'named_at', named_at, 'answered_at', answered_at))
    from (select id, plan_activity, organisation, name, email, state, named_at, answered_at
      from named_contacts
      where plan_activity = ? and state = ? and organisation in (?, …)
      order by email asc)) as named
  limit ?

-- select (…) as contacts, (…) as members, (…) as named, (…) as holders, (…) as absences limit ?
select (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email, 'language', language))
    from (select distinct organisation as party, people.id as id, people.name as name, email as email, language as language
      from contacts
      inner join people on people.id = contacts.person
      where plan_activity = ? and organisation in (?,
          …) and ((contacts.from_at <= ? or (contacts.from_at <= ? and contacts.from_at <= contacts.noted_at)) and (contacts.to_at is null or contacts.to_at > ?))
      order by email asc)) as contacts, (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email,
          'language', language))
    from (select distinct organisation as party, people.id as id, people.name as name, email as email, language as language
      from memberships
      inner join people on people.id = memberships.person
      where organisation in (?,
          …) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
      order by email asc)) as members, (select json_group_array(json_object('id', id, 'plan_activity', plan_activity, 'organisation',
          organisation, 'name', name, 'email', email, 'state', state, 'named_at', named_at, 'answered_at', answered_at))
    from (select id, plan_activity, organisation, name, email, state, named_at, answered_at
      from named_contacts
      where plan_activity = ? and state = ? and organisation in (?, …)
      order by email asc)) as named, (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email,
          'language', language))
    from (select distinct role as party, people.id as id, people.name as name, email as email, language as language
      from person_roles
      inner join people on people.id = person_roles.person
      where role in (?,
          …) and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
            from body_roles
            where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
      order by email asc)) as holders, (select json_group_array(json_object('person', person, 'deputy', deputy, 'from_on', from_on, 'to_on',
          to_on))
    from (select person, deputy, from_on, to_on
      from absences
      where to_on > ?
      order by from_on asc, id asc)) as absences
  limit ?

-- select (…) as contacts, (…) as members, (…) as named, (…) as holders, (…) as absences, (…) as takers limit ?
select (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email, 'language', language))
    from (select distinct organisation as party, people.id as id, people.name as name, email as email, language as language
      from contacts
      inner join people on people.id = contacts.person
      where plan_activity = ? and organisation in (?,
          …) and ((contacts.from_at <= ? or (contacts.from_at <= ? and contacts.from_at <= contacts.noted_at)) and (contacts.to_at is null or contacts.to_at > ?))
      order by email asc)) as contacts, (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email,
          'language', language))
    from (select distinct organisation as party, people.id as id, people.name as name, email as email, language as language
      from memberships
      inner join people on people.id = memberships.person
      where organisation in (?,
          …) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
      order by email asc)) as members, (select json_group_array(json_object('id', id, 'plan_activity', plan_activity, 'organisation',
          organisation, 'name', name, 'email', email, 'state', state, 'named_at', named_at, 'answered_at', answered_at))
    from (select id, plan_activity, organisation, name, email, state, named_at, answered_at
      from named_contacts
      where plan_activity = ? and state = ? and organisation in (?, …)
      order by email asc)) as named, (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email,
          'language', language))
    from (select distinct role as party, people.id as id, people.name as name, email as email, language as language
      from person_roles
      inner join people on people.id = person_roles.person
      where role in (?,
          …) and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
            from body_roles
            where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
      order by email asc)) as holders, (select json_group_array(json_object('person', person, 'deputy', deputy, 'from_on', from_on, 'to_on',
          to_on))
    from (select person, deputy, from_on, to_on
      from absences
      where to_on > ?
      order by from_on asc, id asc)) as absences, (select json_group_array(json_object('obligation', obligation, 'assignee', assignee))
    from (select obligation, assignee
      from assigned_obligations
      where plan_activity = ? union select obligation, assignee
      from tasks
      where plan_activity = ? and done_at is null and obligation is not null and assignee is not null
      order by obligation asc, assignee asc)) as takers
  limit ?

-- select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?
select (select json_group_array(json_object('person', person))
    from (select distinct person as person
      from declared_partialities
      where plan_activity = ? and person in (?, …) and withdrawn_at is null)) as declared, (select json_group_array(json_object('person',
          person))
    from (select distinct person as person
      from contacts
      where plan_activity = ? and person in (?, …) and taken_back_by is null)) as contact, (select json_group_array(json_object('person',
          person))
    from (select distinct proposed_contact as person
      from plan_activities
      where id = ? and proposed_contact in (?, …))) as proposedContact, (select json_group_array(json_object('person', person))
    from (select distinct by_person as person
      from reports
      inner join memberships on memberships.organisation = reports.by_organisation and memberships.person = reports.by_person
      where plan_activity = ? and by_person in (?, …) and channel is null and taken_back_by is null)) as reported,
          (select json_group_array(json_object('person', person, 'party', party))
    from (with recursive above(party, organisation) as (select id as party, id as organisation
        from organisations
        where id in (?, …) union select above.party as party, organisations.part_of as organisation
        from above
        inner join organisations on organisations.id = above.organisation
        where organisations.part_of is not null) select distinct person, party
      from above
      inner join memberships on memberships.organisation = above.organisation
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by party asc)) as memberOf, (select json_group_array(json_object('person', person, 'unit', unit))
    from (select distinct person, unit
      from person_units
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by unit asc)) as units
  limit ?

-- select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units, (…) as organisations limit ?
select (select json_group_array(json_object('person', person))
    from (select distinct person as person
      from declared_partialities
      where plan_activity = ? and person in (?, …) and withdrawn_at is null)) as declared, (select json_group_array(json_object('person',
          person))
    from (select distinct person as person
      from contacts
      where plan_activity = ? and person in (?, …) and taken_back_by is null)) as contact, (select json_group_array(json_object('person',
          person))
    from (select distinct proposed_contact as person
      from plan_activities
      where id = ? and proposed_contact in (?, …))) as proposedContact, (select json_group_array(json_object('person', person))
    from (select distinct by_person as person
      from reports
      inner join memberships on memberships.organisation = reports.by_organisation and memberships.person = reports.by_person
      where plan_activity = ? and by_person in (?, …) and channel is null and taken_back_by is null)) as reported,
          (select json_group_array(json_object('person', person, 'party', party))
    from (with recursive above(party, organisation) as (select id as party, id as organisation
        from organisations
        where id in (?, …) union select above.party as party, organisations.part_of as organisation
        from above
        inner join organisations on organisations.id = above.organisation
        where organisations.part_of is not null) select distinct person, party
      from above
      inner join memberships on memberships.organisation = above.organisation
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by party asc)) as memberOf, (select json_group_array(json_object('person', person, 'unit', unit))
    from (select distinct person, unit
      from person_units
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by unit asc)) as units, (select json_group_array(json_object('id', id))
    from (select id
      from organisations
      where id in (?, …))) as organisations
  limit ?

-- select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units, (…) as organisations, (…) as delegated limit ?
select (select json_group_array(json_object('person', person))
    from (select distinct person as person
      from declared_partialities
      where plan_activity = ? and person in (?, …) and withdrawn_at is null)) as declared, (select json_group_array(json_object('person',
          person))
    from (select distinct person as person
      from contacts
      where plan_activity = ? and person in (?, …) and taken_back_by is null)) as contact, (select json_group_array(json_object('person',
          person))
    from (select distinct proposed_contact as person
      from plan_activities
      where id = ? and proposed_contact in (?, …))) as proposedContact, (select json_group_array(json_object('person', person))
    from (select distinct by_person as person
      from reports
      inner join memberships on memberships.organisation = reports.by_organisation and memberships.person = reports.by_person
      where plan_activity = ? and by_person in (?, …) and channel is null and taken_back_by is null)) as reported,
          (select json_group_array(json_object('person', person, 'party', party))
    from (with recursive above(party, organisation) as (select id as party, id as organisation
        from organisations
        where id in (?, …) union select above.party as party, organisations.part_of as organisation
        from above
        inner join organisations on organisations.id = above.organisation
        where organisations.part_of is not null) select distinct person, party
      from above
      inner join memberships on memberships.organisation = above.organisation
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by party asc)) as memberOf, (select json_group_array(json_object('person', person, 'unit', unit))
    from (select distinct person, unit
      from person_units
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by unit asc)) as units, (select json_group_array(json_object('id', id))
    from (select id
      from organisations
      where id in (?, …))) as organisations, (select json_group_array(json_object('person', person, 'up_to_sek', up_to_sek))
    from (select person, up_to_sek
      from delegations
      where act = ? and from_on <= ? and (to_on is null or to_on > ?)
      order by id asc)) as delegated
  limit ?

-- select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units, (…) as organisations, (…) as outside limit ?
select (select json_group_array(json_object('person', person))
    from (select distinct person as person
      from declared_partialities
      where plan_activity = ? and person in (?, …) and withdrawn_at is null)) as declared, (select json_group_array(json_object('person',
          person))
    from (select distinct person as person
      from contacts
      where plan_activity = ? and person in (?, …) and taken_back_by is null)) as contact, (select json_group_array(json_object('person',
          person))
    from (select distinct proposed_contact as person
      from plan_activities
      where id = ? and proposed_contact in (?, …))) as proposedContact, (select json_group_array(json_object('person', person))
    from (select distinct by_person as person
      from reports
      inner join memberships on memberships.organisation = reports.by_organisation and memberships.person = reports.by_person
      where plan_activity = ? and by_person in (?, …) and channel is null and taken_back_by is null)) as reported,
          (select json_group_array(json_object('person', person, 'party', party))
    from (with recursive above(party, organisation) as (select id as party, id as organisation
        from organisations
        where id in (?, …) union select above.party as party, organisations.part_of as organisation
        from above
        inner join organisations on organisations.id = above.organisation
        where organisations.part_of is not null) select distinct person, party
      from above
      inner join memberships on memberships.organisation = above.organisation
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by party asc)) as memberOf, (select json_group_array(json_object('person', person, 'unit', unit))
    from (select distinct person, unit
      from person_units
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by unit asc)) as units, (select json_group_array(json_object('id', id))
    from (select id
      from organisations
      where id in (?, …))) as organisations, (select json_group_array(json_object('id', id))
    from (select id
      from people
      where email = ? and id not in (select person
        from memberships
        where organisation = ? and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))))) as outside
  limit ?

-- select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units, (…) as organisations, (…) as people, (…) as delegated limit ?
select (select json_group_array(json_object('person', person))
    from (select distinct person as person
      from declared_partialities
      where plan_activity = ? and person in (select id
        from people
        where id = ? or id in (select id
          from people
          where (id in (?, …) or email in (?, …) or sort_name in (?, …)))) and withdrawn_at is null)) as declared,
              (select json_group_array(json_object('person', person))
    from (select distinct person as person
      from contacts
      where plan_activity = ? and person in (select id
        from people
        where id = ? or id in (select id
          from people
          where (id in (?, …) or email in (?, …) or sort_name in (?, …)))) and taken_back_by is null)) as contact,
              (select json_group_array(json_object('person', person))
    from (select distinct proposed_contact as person
      from plan_activities
      where id = ? and proposed_contact in (select id
        from people
        where id = ? or id in (select id
          from people
          where (id in (?, …) or email in (?, …) or sort_name in (?, …)))))) as proposedContact,
              (select json_group_array(json_object('person', person))
    from (select distinct by_person as person
      from reports
      inner join memberships on memberships.organisation = reports.by_organisation and memberships.person = reports.by_person
      where plan_activity = ? and by_person in (select id
        from people
        where id = ? or id in (select id
          from people
          where (id in (?, …) or email in (?, …) or sort_name in (?, …)))) and channel is null and taken_back_by is null)) as reported,
              (select json_group_array(json_object('person', person, 'party', party))
    from (with recursive above(party, organisation) as (select id as party, id as organisation
        from organisations
        where id in (?, …) union select above.party as party, organisations.part_of as organisation
        from above
        inner join organisations on organisations.id = above.organisation
        where organisations.part_of is not null) select distinct person, party
      from above
      inner join memberships on memberships.organisation = above.organisation
      where person in (select id
        from people
        where id = ? or id in (select id
          from people
          where (id in (?, …) or email in (?, …) or sort_name in (?, …)))) and from_at <= ? and (to_at is null or to_at > ?)
      order by party asc)) as memberOf, (select json_group_array(json_object('person', person, 'unit', unit))
    from (select distinct person, unit
      from person_units
      where person in (select id
        from people
        where id = ? or id in (select id
          from people
          where (id in (?, …) or email in (?, …) or sort_name in (?, …)))) and from_at <= ? and (to_at is null or to_at > ?)
      order by unit asc)) as units, (select json_group_array(json_object('id', id))
    from (select id
      from organisations
      where id in (?, …))) as organisations, (select json_group_array(json_object('id', id, 'name', name, 'email', email, 'sort_name',
          sort_name))
    from (select id, name, email, sort_name
      from people
      where (id in (?, …) or email in (?, …) or sort_name in (?, …)))) as people, (select json_group_array(json_object('person', person,
          'up_to_sek', up_to_sek))
    from (select person, up_to_sek
      from delegations
      where act = ? and from_on <= ? and (to_on is null or to_on > ?)
      order by id asc)) as delegated
  limit ?

-- select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units, (…) as terms limit ?
select (select json_group_array(json_object('person', person))
    from (select distinct person as person
      from declared_partialities
      where plan_activity = ? and person in (?, …) and withdrawn_at is null)) as declared, (select json_group_array(json_object('person',
          person))
    from (select distinct person as person
      from contacts
      where plan_activity = ? and person in (?, …) and taken_back_by is null)) as contact, (select json_group_array(json_object('person',
          person))
    from (select distinct proposed_contact as person
      from plan_activities
      where id = ? and proposed_contact in (?, …))) as proposedContact, (select json_group_array(json_object('person', person))
    from (select distinct by_person as person
      from reports
      inner join memberships on memberships.organisation = reports.by_organisation and memberships.person = reports.by_person
      where plan_activity = ? and by_person in (?, …) and channel is null and taken_back_by is null)) as reported,
          (select json_group_array(json_object('person', person, 'party', party))
    from (with recursive above(party, organisation) as (select id as party, id as organisation
        from organisations
        where id in (?, …) union select above.party as party, organisations.part_of as organisation
        from above
        inner join organisations on organisations.id = above.organisation
        where organisations.part_of is not null) select distinct person, party
      from above
      inner join memberships on memberships.organisation = above.organisation
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by party asc)) as memberOf, (select json_group_array(json_object('person', person, 'unit', unit))
    from (select distinct person, unit
      from person_units
      where person in (?, …) and from_at <= ? and (to_at is null or to_at > ?)
      order by unit asc)) as units, (select json_group_array(json_object('kind', kind, 'id', id))
    from (select kind, id
      from plan_terms
      where id in (?, …))) as terms
  limit ?

-- select (…) as holders, (…) as absences, (…) as takers limit ?
select (select json_group_array(json_object('party', party, 'id', id, 'name', name, 'email', email, 'language', language))
    from (select distinct role as party, people.id as id, people.name as name, email as email, language as language
      from person_roles
      inner join people on people.id = person_roles.person
      where role in (?,
          …) and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
            from body_roles
            where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
      order by email asc)) as holders, (select json_group_array(json_object('person', person, 'deputy', deputy, 'from_on', from_on, 'to_on',
          to_on))
    from (select person, deputy, from_on, to_on
      from absences
      where to_on > ?
      order by from_on asc, id asc)) as absences, (select json_group_array(json_object('obligation', obligation, 'assignee', assignee))
    from (select obligation, assignee
      from assigned_obligations
      where plan_activity = ? union select obligation, assignee
      from tasks
      where plan_activity = ? and done_at is null and obligation is not null and assignee is not null
      order by obligation asc, assignee asc)) as takers
  limit ?

-- select (…) as known, (…) as memberships, (…) as contacts, (…) as roles limit ?
select (select json_group_array(json_object('id', id))
    from (select id
      from people
      where email = ?)) as known, (select json_group_array(json_object('person', person))
    from (select person
      from memberships
      where organisation = ? and person in (select id
        from people
        where email = ?) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
      limit ?)) as memberships, (select json_group_array(json_object('person', person))
    from (select person
      from contacts
      where organisation = ? and plan_activity = ? and person in (select id
        from people
        where email = ?) and ((contacts.from_at <= ? or (contacts.from_at <= ? and contacts.from_at <= contacts.noted_at)) and (contacts.to_at is null or contacts.to_at > ?))
      limit ?)) as contacts, (select json_group_array(json_object('role', role))
    from (select role
      from person_roles
      where person = ? and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
            from body_roles
            where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?))))))) as roles
  limit ?

-- select (…) as matters, (…) as words, (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
select (select json_group_array(json_object('id', id, 'plan_activity', plan_activity, 'title', title, 'obligation', obligation, 'period',
    period, 'role', role, 'body', body, 'raised_at', raised_at, 'state', state, 'deferred_to', deferred_to, 'due_at', due_at,
    'mails_not_accepted', mails_not_accepted, 'decided_now', decided_now))
    from (select escalations.id, escalations.plan_activity, plan_activities.title, escalations.obligation, escalations.period,
        escalations.role, escalations.body, escalations.raised_at, escalations.state, escalations.deferred_to, (select max(due_at)
        from obligations
        where obligations.plan_activity = escalations.plan_activity and obligations.escalation = escalations.id and kind = ?) as due_at,
            (select count(*)
        from mails
        where mails.plan_activity = escalations.plan_activity and mails.obligation = escalations.obligation and mails.kind in (?,
            …) and mails.outcome in (?, …)) as mails_not_accepted, (select count(*)
        from escalations as deciding
        where deciding.plan_activity = escalations.plan_activity and deciding.obligation = escalations.obligation and deciding.due_version = escalations.due_version and deciding.role = ? and deciding.state = ?) as decided_now
      from escalations
      inner join plan_activities on plan_activities.id = escalations.plan_activity
      where escalations.id in (select id
        from escalations
        where id = ?)
      order by escalations.raised_at asc, escalations.id asc)) as matters, (select json_group_array(json_object('escalation', escalation,
          'kind', kind, 'outcome', outcome, 'text', text, 'meeting', meeting, 'name', name, 'recorded_at', recorded_at, 'details', details))
    from (select escalation, kind, outcome, text, meeting, name, recorded_at, details
      from body_words
      left join people on people.id = body_words.by_person
      where escalation in (select id
        from escalations
        where id = ?) and taken_back_by is null
      order by recorded_at asc, body_words.id asc)) as words, (select json_group_array(json_object('id', id, 'plan_ref', plan_ref,
          'case_number', case_number, 'title', title, 'description', description, 'development_area', development_area, 'focus_area',
          focus_area, 'activity_area', activity_area, 'proposed_by', proposed_by, 'proposed_contact', proposed_contact, 'facts', facts,
          'requested_sek', requested_sek, 'stage', stage, 'seq', seq, 'life', life, 'lead', lead, 'candidate', candidate, 'unit', unit,
          'party_unit', party_unit, 'created_at', created_at, 'next_due_at', next_due_at, 'next_turn_at', next_turn_at))
    from (select id, plan_ref, case_number, title, description, development_area, focus_area, activity_area, proposed_by, proposed_contact,
        facts, requested_sek, stage, seq, life, lead, candidate, unit, party_unit, created_at, next_due_at, next_turn_at
      from plan_activities
      where id = (select plan_activity
        from escalations
        where id = ?))) as planActivities, (select json_group_array(json_object('plan_activity', plan_activity, 'id', id, 'kind', kind,
            'owed_role', owed_role, 'owed_organisation', owed_organisation, 'period', period, 'period_starts_at', period_starts_at,
            'period_ends_at', period_ends_at, 'opened_at', opened_at, 'due_at', due_at, 'state', state, 'due_version', due_version,
            'reason', reason, 'settled_at', settled_at, 'report', report, 'report_form', report_form, 'on_time', on_time, 'received_at',
            received_at))
    from (select plan_activity, id, kind, owed_role, owed_organisation, period, period_starts_at, period_ends_at, opened_at, due_at, state,
        due_version, reason, settled_at, report, report_form, on_time, received_at
      from obligations
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by due_at asc, id asc)) as obligations, (select json_group_array(json_object('organisation', organisation, 'role', role))
    from (select organisation, role
      from plan_activity_partners
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by position asc)) as partners, (select json_group_array(json_object('organisation', organisation, 'name', name, 'email', email,
          'from_at', from_at, 'to_at', to_at))
    from (select organisation, name, email, from_at, to_at
      from contacts
      inner join people on people.id = contacts.person
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by from_at asc, organisation asc, email asc)) as contacts, (select json_group_array(json_object('id', id, 'plan_activity',
          plan_activity, 'organisation', organisation, 'name', name, 'email', email, 'state', state, 'named_at', named_at, 'answered_at',
          answered_at))
    from (select id, plan_activity, organisation, name, email, state, named_at, answered_at
      from named_contacts
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by named_at asc, id asc)) as named, (select json_group_array(json_object('outcome', outcome, 'grounds', grounds, 'conditions',
          conditions, 'decided_by', decided_by, 'prepared_by', prepared_by, 'delegation', delegation, 'decided_on', decided_on,
          'case_number', case_number, 'meeting', meeting, 'recorded_at', recorded_at, 'decided_by_person', decided_by_person,
          'prepared_by_person', prepared_by_person, 'register_asked', register_asked))
    from (select outcome, grounds, conditions, decided_by, prepared_by, delegation, decided_on, case_number, meeting, recorded_at,
        decided_by_person, prepared_by_person, register_asked
      from decisions
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by recorded_at asc, id asc)) as decisions, (select json_group_array(json_object('funder', funder, 'outcome', outcome,
          'amount_sek', amount_sek, 'paid_sek', paid_sek, 'source', source, 'reference', reference))
    from (select funder, outcome, amount_sek, paid_sek, source, reference
      from grants
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by funder asc)) as grants, (select json_group_array(json_object('number', number, 'amount_sek', amount_sek, 'release_period',
          release_period, 'release_on', release_on, 'released_at', released_at, 'paid_sek', paid_sek))
    from (select number, amount_sek, release_period, release_on, released_at, paid_sek
      from instalments
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by number asc)) as instalments, (select json_group_array(json_object('funder', funder, 'instalment', instalment, 'amount_sek',
          amount_sek, 'paid_on', paid_on, 'reference', reference))
    from (select funder, instalment, amount_sek, paid_on, reference
      from payments
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by paid_on asc, recorded_at asc, id asc)) as payments, (select json_group_array(json_object('content', content))
    from (select content
      from evaluations
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by recorded_at desc, id desc
      limit ?)) as evaluations, (select json_group_array(json_object('person', person, 'name', name, 'reason', reason, 'declaredAt',
          declaredAt, 'withdrawnAt', withdrawnAt))
    from (select person as person, people.name as name, reason as reason, declared_at as declaredAt, withdrawn_at as withdrawnAt
      from declared_partialities
      inner join people on people.id = declared_partialities.person
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by declared_at asc, declared_partialities.id asc)) as partialities, (select json_group_array(json_object('command', command,
          'name', name, 'by', by, 'byName', byName, 'heldAt', heldAt))
    from (select commands.id as command, commands.name as name, commands.person as by, people.name as byName, received_at as heldAt
      from commands
      left join people on people.id = commands.person
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and state = ?
      order by received_at asc, commands.id asc)) as waiting
  limit ?

-- select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
select (select json_group_array(json_object('plan_activity', plan_activity, 'id', id, 'kind', kind, 'owed_role', owed_role,
    'owed_organisation', owed_organisation, 'period', period, 'period_starts_at', period_starts_at, 'period_ends_at', period_ends_at,
    'opened_at', opened_at, 'due_at', due_at, 'state', state, 'due_version', due_version, 'reason', reason, 'settled_at', settled_at,
    'report', report, 'report_form', report_form, 'on_time', on_time, 'received_at', received_at))
    from (select plan_activity, id, kind, owed_role, owed_organisation, period, period_starts_at, period_ends_at, opened_at, due_at, state,
        due_version, reason, settled_at, report, report_form, on_time, received_at
      from obligations
      where plan_activity = ?
      order by due_at asc, id asc)) as obligations, (select json_group_array(json_object('organisation', organisation, 'role', role))
    from (select organisation, role
      from plan_activity_partners
      where plan_activity = ?
      order by position asc)) as partners, (select json_group_array(json_object('organisation', organisation, 'name', name, 'email', email,
          'from_at', from_at, 'to_at', to_at))
    from (select organisation, name, email, from_at, to_at
      from contacts
      inner join people on people.id = contacts.person
      where plan_activity = ? and taken_back_by is null
      order by from_at asc, organisation asc, email asc)) as contacts, (select json_group_array(json_object('id', id, 'plan_activity',
          plan_activity, 'organisation', organisation, 'name', name, 'email', email, 'state', state, 'named_at', named_at, 'answered_at',
          answered_at))
    from (select id, plan_activity, organisation, name, email, state, named_at, answered_at
      from named_contacts
      where plan_activity = ? and taken_back_by is null
      order by named_at asc, id asc)) as named, (select json_group_array(json_object('outcome', outcome, 'grounds', grounds, 'conditions',
          conditions, 'decided_by', decided_by, 'prepared_by', prepared_by, 'delegation', delegation, 'decided_on', decided_on,
          'case_number', case_number, 'meeting', meeting, 'recorded_at', recorded_at, 'decided_by_person', decided_by_person,
          'prepared_by_person', prepared_by_person, 'register_asked', register_asked))
    from (select outcome, grounds, conditions, decided_by, prepared_by, delegation, decided_on, case_number, meeting, recorded_at,
        decided_by_person, prepared_by_person, register_asked
      from decisions
      where plan_activity = ? and taken_back_by is null
      order by recorded_at asc, id asc)) as decisions, (select json_group_array(json_object('funder', funder, 'outcome', outcome,
          'amount_sek', amount_sek, 'paid_sek', paid_sek, 'source', source, 'reference', reference))
    from (select funder, outcome, amount_sek, paid_sek, source, reference
      from grants
      where plan_activity = ?
      order by funder asc)) as grants, (select json_group_array(json_object('number', number, 'amount_sek', amount_sek, 'release_period',
          release_period, 'release_on', release_on, 'released_at', released_at, 'paid_sek', paid_sek))
    from (select number, amount_sek, release_period, release_on, released_at, paid_sek
      from instalments
      where plan_activity = ?
      order by number asc)) as instalments, (select json_group_array(json_object('funder', funder, 'instalment', instalment, 'amount_sek',
          amount_sek, 'paid_on', paid_on, 'reference', reference))
    from (select funder, instalment, amount_sek, paid_on, reference
      from payments
      where plan_activity = ? and taken_back_by is null
      order by paid_on asc, recorded_at asc, id asc)) as payments, (select json_group_array(json_object('content', content))
    from (select content
      from evaluations
      where plan_activity = ? and taken_back_by is null
      order by recorded_at desc, id desc
      limit ?)) as evaluations, (select json_group_array(json_object('person', person, 'name', name, 'reason', reason, 'declaredAt',
          declaredAt, 'withdrawnAt', withdrawnAt))
    from (select person as person, people.name as name, reason as reason, declared_at as declaredAt, withdrawn_at as withdrawnAt
      from declared_partialities
      inner join people on people.id = declared_partialities.person
      where plan_activity = ?
      order by declared_at asc, declared_partialities.id asc)) as partialities, (select json_group_array(json_object('command', command,
          'name', name, 'by', by, 'byName', byName, 'heldAt', heldAt))
    from (select commands.id as command, commands.name as name, commands.person as by, people.name as byName, received_at as heldAt
      from commands
      left join people on people.id = commands.person
      where plan_activity = ? and state = ?
      order by received_at asc, commands.id asc)) as waiting
  limit ?

-- select (…) as organisations, (…) as bodies limit ?
select (select json_group_array(json_object('id', id, 'name', name, 'facts', facts))
    from (select id, name, facts
      from organisations
      where id in (?, …))) as organisations, (select json_group_array(json_object('role', role, 'name', name, 'abbreviation', abbreviation,
          'facts', facts, 'from_on', from_on, 'to_on', to_on))
    from (select role, name, abbreviation, facts, from_on, to_on
      from body_roles
      inner join bodies on bodies.id = body_roles.body
      order by from_on desc, body asc)) as bodies
  limit ?

-- select (…) as organisations, (…) as bodies, (…) as terms limit ?
select (select json_group_array(json_object('id', id, 'name', name))
    from (select id, name
      from organisations
      order by sort_name asc, id asc)) as organisations, (select json_group_array(json_object('role', role, 'name', name, 'abbreviation',
          abbreviation, 'facts', facts, 'from_on', from_on, 'to_on', to_on))
    from (select role, name, abbreviation, facts, from_on, to_on
      from body_roles
      inner join bodies on bodies.id = body_roles.body
      order by from_on desc, body asc)) as bodies, (select json_group_array(json_object('kind', kind, 'id', id, 'name', name))
    from (select kind, id, name
      from plan_terms
      where kind in (?, …)
      order by position asc, id asc)) as terms
  limit ?

-- select (…) as organisations, (…) as plans limit ?
select (select json_group_array(json_object('name', name, 'facts', facts))
    from (select name, facts
      from organisations
      where id = ?)) as organisations, (select json_group_array(json_object('facts', facts))
    from (select facts
      from plans
      order by id asc)) as plans
  limit ?

-- select (…) as organisations, (…) as terms, (…) as outside limit ?
select (select json_group_array(json_object('id', id))
    from (select id
      from organisations
      where id in (?, …))) as organisations, (select json_group_array(json_object('kind', kind, 'id', id))
    from (select kind, id
      from plan_terms
      where id in (?, …))) as terms, (select json_group_array(json_object('id', id))
    from (select id
      from people
      where email = ? and id not in (select person
        from memberships
        where organisation = ? and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))))) as outside
  limit ?

-- select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
select (select json_group_array(json_object('plan_activity', plan_activity, 'id', id, 'kind', kind, 'owed_role', owed_role,
    'owed_organisation', owed_organisation, 'period', period, 'period_starts_at', period_starts_at, 'period_ends_at', period_ends_at,
    'opened_at', opened_at, 'due_at', due_at, 'state', state, 'due_version', due_version, 'reason', reason, 'settled_at', settled_at,
    'report', report, 'report_form', report_form, 'on_time', on_time, 'received_at', received_at, 'about', about, 'asked_for', asked_for))
    from (select plan_activity, id, kind, owed_role, owed_organisation, period, period_starts_at, period_ends_at, opened_at, due_at, state,
        due_version, reason, settled_at, report, report_form, on_time, received_at, about, asked_for
      from obligations
      where plan_activity = ? and kind in (?, …)
      order by period_starts_at asc, opened_at asc, id asc)) as owed, (select json_group_array(json_object('period', period, 'version',
          version, 'form', form, 'channel', channel, 'content', content))
    from (select period, version, form, channel, content
      from reports
      where plan_activity = ? and taken_back_by is null
      order by version asc)) as versions, (select json_group_array(json_object('period', period, 'outcome', outcome, 'comment', comment,
          'reviewed_at', reviewed_at))
    from (select period, outcome, comment, reviewed_at
      from reviews
      where plan_activity = ? and taken_back_by is null
      order by reviewed_at asc, id asc)) as reviews, (select json_group_array(json_object('period', period, 'kind', kind, 'text', text,
          'due_on', due_on, 'received_at', received_at, 'name', name))
    from (select period, kind, text, due_on, received_at, name
      from replies
      left join people on people.id = replies.by_person
      where plan_activity = ? and taken_back_by is null
      order by received_at asc, replies.id asc)) as replies, (select json_group_array(json_object('at', at, 'details', details))
    from (select at, details
      from audit
      where plan_activity = ? and what = ?
      order by id asc)) as extensions
  limit ?

-- select (…) as partners, (…) as money, (…) as owed limit ?
select (select json_group_array(json_object('plan_activity', plan_activity, 'organisation', organisation, 'role', role))
    from (select plan_activity, organisation, role
      from plan_activity_partners
      where plan_activity in (?, …)
      order by position asc)) as partners, (select json_group_array(json_object('plan_activity', plan_activity, 'granted', granted, 'paid',
          paid))
    from (select plan_activity, sum(case when outcome = 'approved' then amount_sek else 0 end) as granted, sum(paid_sek) as paid
      from grants
      where plan_activity in (?, …)
      group by plan_activity)) as money, (select json_group_array(json_object('plan_activity', plan_activity, 'kind', kind, 'due_at',
          due_at, 'owed_role', owed_role, 'owed_organisation', owed_organisation, 'state', state))
    from (select plan_activity, kind, due_at, owed_role, owed_organisation, state
      from obligations
      where plan_activity in (?, …) and state in (?, …)
      order by due_at asc, id asc)) as owed
  limit ?

-- select (…) as people, (…) as roles, (…) as memberships limit ?
select (select json_group_array(json_object('id', id, 'name', name, 'email', email, 'language', language))
    from (select id, name, email, language
      from people
      where id in (?, …))) as people, (select json_group_array(json_object('role', role))
    from (select role
      from person_roles
      where person in (?,
          …) and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
            from body_roles
            where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
      order by role asc)) as roles, (select json_group_array(json_object('organisation', organisation))
    from (select organisation
      from memberships
      where person in (?,
          …) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
      order by organisation asc)) as memberships
  limit ?

-- select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
select (select json_group_array(json_object('id', id, 'plan_ref', plan_ref, 'case_number', case_number, 'title', title, 'description',
    description, 'development_area', development_area, 'focus_area', focus_area, 'activity_area', activity_area, 'proposed_by', proposed_by,
    'proposed_contact', proposed_contact, 'facts', facts, 'requested_sek', requested_sek, 'stage', stage, 'seq', seq, 'life', life, 'lead',
    lead, 'candidate', candidate, 'unit', unit, 'party_unit', party_unit, 'created_at', created_at, 'next_due_at', next_due_at,
    'next_turn_at', next_turn_at))
    from (select id, plan_ref, case_number, title, description, development_area, focus_area, activity_area, proposed_by, proposed_contact,
        facts, requested_sek, stage, seq, life, lead, candidate, unit, party_unit, created_at, next_due_at, next_turn_at
      from plan_activities
      where id = ?)) as planActivities, (select json_group_array(json_object('plan_activity', plan_activity, 'id', id, 'kind', kind,
          'owed_role', owed_role, 'owed_organisation', owed_organisation, 'period', period, 'period_starts_at', period_starts_at,
          'period_ends_at', period_ends_at, 'opened_at', opened_at, 'due_at', due_at, 'state', state, 'due_version', due_version, 'reason',
          reason, 'settled_at', settled_at, 'report', report, 'report_form', report_form, 'on_time', on_time, 'received_at', received_at))
    from (select plan_activity, id, kind, owed_role, owed_organisation, period, period_starts_at, period_ends_at, opened_at, due_at, state,
        due_version, reason, settled_at, report, report_form, on_time, received_at
      from obligations
      where plan_activity = ?
      order by due_at asc, id asc)) as obligations, (select json_group_array(json_object('organisation', organisation, 'role', role))
    from (select organisation, role
      from plan_activity_partners
      where plan_activity = ?
      order by position asc)) as partners, (select json_group_array(json_object('organisation', organisation, 'name', name, 'email', email,
          'from_at', from_at, 'to_at', to_at))
    from (select organisation, name, email, from_at, to_at
      from contacts
      inner join people on people.id = contacts.person
      where plan_activity = ? and taken_back_by is null
      order by from_at asc, organisation asc, email asc)) as contacts, (select json_group_array(json_object('id', id, 'plan_activity',
          plan_activity, 'organisation', organisation, 'name', name, 'email', email, 'state', state, 'named_at', named_at, 'answered_at',
          answered_at))
    from (select id, plan_activity, organisation, name, email, state, named_at, answered_at
      from named_contacts
      where plan_activity = ? and taken_back_by is null
      order by named_at asc, id asc)) as named, (select json_group_array(json_object('outcome', outcome, 'grounds', grounds, 'conditions',
          conditions, 'decided_by', decided_by, 'prepared_by', prepared_by, 'delegation', delegation, 'decided_on', decided_on,
          'case_number', case_number, 'meeting', meeting, 'recorded_at', recorded_at, 'decided_by_person', decided_by_person,
          'prepared_by_person', prepared_by_person, 'register_asked', register_asked))
    from (select outcome, grounds, conditions, decided_by, prepared_by, delegation, decided_on, case_number, meeting, recorded_at,
        decided_by_person, prepared_by_person, register_asked
      from decisions
      where plan_activity = ? and taken_back_by is null
      order by recorded_at asc, id asc)) as decisions, (select json_group_array(json_object('funder', funder, 'outcome', outcome,
          'amount_sek', amount_sek, 'paid_sek', paid_sek, 'source', source, 'reference', reference))
    from (select funder, outcome, amount_sek, paid_sek, source, reference
      from grants
      where plan_activity = ?
      order by funder asc)) as grants, (select json_group_array(json_object('number', number, 'amount_sek', amount_sek, 'release_period',
          release_period, 'release_on', release_on, 'released_at', released_at, 'paid_sek', paid_sek))
    from (select number, amount_sek, release_period, release_on, released_at, paid_sek
      from instalments
      where plan_activity = ?
      order by number asc)) as instalments, (select json_group_array(json_object('funder', funder, 'instalment', instalment, 'amount_sek',
          amount_sek, 'paid_on', paid_on, 'reference', reference))
    from (select funder, instalment, amount_sek, paid_on, reference
      from payments
      where plan_activity = ? and taken_back_by is null
      order by paid_on asc, recorded_at asc, id asc)) as payments, (select json_group_array(json_object('content', content))
    from (select content
      from evaluations
      where plan_activity = ? and taken_back_by is null
      order by recorded_at desc, id desc
      limit ?)) as evaluations, (select json_group_array(json_object('person', person, 'name', name, 'reason', reason, 'declaredAt',
          declaredAt, 'withdrawnAt', withdrawnAt))
    from (select person as person, people.name as name, reason as reason, declared_at as declaredAt, withdrawn_at as withdrawnAt
      from declared_partialities
      inner join people on people.id = declared_partialities.person
      where plan_activity = ?
      order by declared_at asc, declared_partialities.id asc)) as partialities, (select json_group_array(json_object('command', command,
          'name', name, 'by', by, 'byName', byName, 'heldAt', heldAt))
    from (select commands.id as command, commands.name as name, commands.person as by, people.name as byName, received_at as heldAt
      from commands
      left join people on people.id = commands.person
      where plan_activity = ? and state = ?
      order by received_at asc, commands.id asc)) as waiting
  limit ?

-- select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting, (…) as matters, (…) as words, (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions, (…) as mails, (…) as resends, (…) as history limit ?
select (select json_group_array(json_object('id', id, 'plan_ref', plan_ref, 'case_number', case_number, 'title', title, 'description',
    description, 'development_area', development_area, 'focus_area', focus_area, 'activity_area', activity_area, 'proposed_by', proposed_by,
    'proposed_contact', proposed_contact, 'facts', facts, 'requested_sek', requested_sek, 'stage', stage, 'seq', seq, 'life', life, 'lead',
    lead, 'candidate', candidate, 'unit', unit, 'party_unit', party_unit, 'created_at', created_at, 'next_due_at', next_due_at,
    'next_turn_at', next_turn_at))
    from (select id, plan_ref, case_number, title, description, development_area, focus_area, activity_area, proposed_by, proposed_contact,
        facts, requested_sek, stage, seq, life, lead, candidate, unit, party_unit, created_at, next_due_at, next_turn_at
      from plan_activities
      where id = (select plan_activity
        from escalations
        where id = ?))) as planActivities, (select json_group_array(json_object('plan_activity', plan_activity, 'id', id, 'kind', kind,
            'owed_role', owed_role, 'owed_organisation', owed_organisation, 'period', period, 'period_starts_at', period_starts_at,
            'period_ends_at', period_ends_at, 'opened_at', opened_at, 'due_at', due_at, 'state', state, 'due_version', due_version,
            'reason', reason, 'settled_at', settled_at, 'report', report, 'report_form', report_form, 'on_time', on_time, 'received_at',
            received_at))
    from (select plan_activity, id, kind, owed_role, owed_organisation, period, period_starts_at, period_ends_at, opened_at, due_at, state,
        due_version, reason, settled_at, report, report_form, on_time, received_at
      from obligations
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by due_at asc, id asc)) as obligations, (select json_group_array(json_object('organisation', organisation, 'role', role))
    from (select organisation, role
      from plan_activity_partners
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by position asc)) as partners, (select json_group_array(json_object('organisation', organisation, 'name', name, 'email', email,
          'from_at', from_at, 'to_at', to_at))
    from (select organisation, name, email, from_at, to_at
      from contacts
      inner join people on people.id = contacts.person
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by from_at asc, organisation asc, email asc)) as contacts, (select json_group_array(json_object('id', id, 'plan_activity',
          plan_activity, 'organisation', organisation, 'name', name, 'email', email, 'state', state, 'named_at', named_at, 'answered_at',
          answered_at))
    from (select id, plan_activity, organisation, name, email, state, named_at, answered_at
      from named_contacts
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by named_at asc, id asc)) as named, (select json_group_array(json_object('outcome', outcome, 'grounds', grounds, 'conditions',
          conditions, 'decided_by', decided_by, 'prepared_by', prepared_by, 'delegation', delegation, 'decided_on', decided_on,
          'case_number', case_number, 'meeting', meeting, 'recorded_at', recorded_at, 'decided_by_person', decided_by_person,
          'prepared_by_person', prepared_by_person, 'register_asked', register_asked))
    from (select outcome, grounds, conditions, decided_by, prepared_by, delegation, decided_on, case_number, meeting, recorded_at,
        decided_by_person, prepared_by_person, register_asked
      from decisions
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by recorded_at asc, id asc)) as decisions, (select json_group_array(json_object('funder', funder, 'outcome', outcome,
          'amount_sek', amount_sek, 'paid_sek', paid_sek, 'source', source, 'reference', reference))
    from (select funder, outcome, amount_sek, paid_sek, source, reference
      from grants
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by funder asc)) as grants, (select json_group_array(json_object('number', number, 'amount_sek', amount_sek, 'release_period',
          release_period, 'release_on', release_on, 'released_at', released_at, 'paid_sek', paid_sek))
    from (select number, amount_sek, release_period, release_on, released_at, paid_sek
      from instalments
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by number asc)) as instalments, (select json_group_array(json_object('funder', funder, 'instalment', instalment, 'amount_sek',
          amount_sek, 'paid_on', paid_on, 'reference', reference))
    from (select funder, instalment, amount_sek, paid_on, reference
      from payments
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by paid_on asc, recorded_at asc, id asc)) as payments, (select json_group_array(json_object('content', content))
    from (select content
      from evaluations
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by recorded_at desc, id desc
      limit ?)) as evaluations, (select json_group_array(json_object('person', person, 'name', name, 'reason', reason, 'declaredAt',
          declaredAt, 'withdrawnAt', withdrawnAt))
    from (select person as person, people.name as name, reason as reason, declared_at as declaredAt, withdrawn_at as withdrawnAt
      from declared_partialities
      inner join people on people.id = declared_partialities.person
      where plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by declared_at asc, declared_partialities.id asc)) as partialities, (select json_group_array(json_object('command', command,
          'name', name, 'by', by, 'byName', byName, 'heldAt', heldAt))
    from (select commands.id as command, commands.name as name, commands.person as by, people.name as byName, received_at as heldAt
      from commands
      left join people on people.id = commands.person
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and state = ?
      order by received_at asc, commands.id asc)) as waiting, (select json_group_array(json_object('id', id, 'plan_activity', plan_activity,
          'title', title, 'obligation', obligation, 'period', period, 'role', role, 'body', body, 'raised_at', raised_at, 'state', state,
          'deferred_to', deferred_to, 'due_at', due_at, 'mails_not_accepted', mails_not_accepted, 'decided_now', decided_now))
    from (select escalations.id, escalations.plan_activity, plan_activities.title, escalations.obligation, escalations.period,
        escalations.role, escalations.body, escalations.raised_at, escalations.state, escalations.deferred_to, (select max(due_at)
        from obligations
        where obligations.plan_activity = escalations.plan_activity and obligations.escalation = escalations.id and kind = ?) as due_at,
            (select count(*)
        from mails
        where mails.plan_activity = escalations.plan_activity and mails.obligation = escalations.obligation and mails.kind in (?,
            …) and mails.outcome in (?, …)) as mails_not_accepted, (select count(*)
        from escalations as deciding
        where deciding.plan_activity = escalations.plan_activity and deciding.obligation = escalations.obligation and deciding.due_version = escalations.due_version and deciding.role = ? and deciding.state = ?) as decided_now
      from escalations
      inner join plan_activities on plan_activities.id = escalations.plan_activity
      where escalations.id in (select id
        from escalations
        where plan_activity = (select plan_activity
          from escalations
          where id = ?))
      order by escalations.raised_at asc, escalations.id asc)) as matters, (select json_group_array(json_object('escalation', escalation,
          'kind', kind, 'outcome', outcome, 'text', text, 'meeting', meeting, 'name', name, 'recorded_at', recorded_at, 'details', details))
    from (select escalation, kind, outcome, text, meeting, name, recorded_at, details
      from body_words
      left join people on people.id = body_words.by_person
      where escalation in (select id
        from escalations
        where plan_activity = (select plan_activity
          from escalations
          where id = ?)) and taken_back_by is null
      order by recorded_at asc, body_words.id asc)) as words, (select json_group_array(json_object('plan_activity', plan_activity, 'id', id,
          'kind', kind, 'owed_role', owed_role, 'owed_organisation', owed_organisation, 'period', period, 'period_starts_at',
          period_starts_at, 'period_ends_at', period_ends_at, 'opened_at', opened_at, 'due_at', due_at, 'state', state, 'due_version',
          due_version, 'reason', reason, 'settled_at', settled_at, 'report', report, 'report_form', report_form, 'on_time', on_time,
          'received_at', received_at, 'about', about, 'asked_for', asked_for))
    from (select plan_activity, id, kind, owed_role, owed_organisation, period, period_starts_at, period_ends_at, opened_at, due_at, state,
        due_version, reason, settled_at, report, report_form, on_time, received_at, about, asked_for
      from obligations
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and kind in (?, …)
      order by period_starts_at asc, opened_at asc, id asc)) as owed, (select json_group_array(json_object('period', period, 'version',
          version, 'form', form, 'channel', channel, 'content', content))
    from (select period, version, form, channel, content
      from reports
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by version asc)) as versions, (select json_group_array(json_object('period', period, 'outcome', outcome, 'comment', comment,
          'reviewed_at', reviewed_at))
    from (select period, outcome, comment, reviewed_at
      from reviews
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by reviewed_at asc, id asc)) as reviews, (select json_group_array(json_object('period', period, 'kind', kind, 'text', text,
          'due_on', due_on, 'received_at', received_at, 'name', name))
    from (select period, kind, text, due_on, received_at, name
      from replies
      left join people on people.id = replies.by_person
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and taken_back_by is null
      order by received_at asc, replies.id asc)) as replies, (select json_group_array(json_object('at', at, 'details', details))
    from (select at, details
      from audit
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and what = ?
      order by id asc)) as extensions, (select json_group_array(json_object('key', key, 'message_id', message_id, 'plan_activity',
          plan_activity, 'kind', kind, 'recipient', recipient, 'subject', subject, 'obligation', obligation, 'rung', rung, 'outcome',
          outcome, 'attempts', attempts, 'answer', answer, 'asked_at', asked_at, 'accepted_at', accepted_at, 'next_try_at', next_try_at,
          'carrier', carrier, 'digest', digest, 'step', step, 'superseded_by', superseded_by))
    from (select key, message_id, plan_activity, kind, recipient, subject, obligation, rung, outcome, attempts, answer, asked_at,
        accepted_at, next_try_at, carrier, digest, step, superseded_by
      from mails
      where plan_activity = (select plan_activity
        from escalations
        where id = ?) and obligation = (select obligation
        from escalations
        where id = ?)
      order by asked_at asc, key asc)) as mails, (select json_group_array(json_object('mail', mail, 'at', at, 'person', person, 'name',
          name, 'why', why, 'reason', reason, 'recipient_before', recipient_before, 'outcome_before', outcome_before, 'answer_before',
          answer_before))
    from (select mail, at, person, name, why, reason, recipient_before, outcome_before, answer_before
      from mail_resends
      left join people on people.id = mail_resends.person
      where mail_resends.mail in (select key
        from mails
        where plan_activity = (select plan_activity
          from escalations
          where id = ?) and obligation = (select obligation
          from escalations
          where id = ?))
      order by mail_resends.mail asc, mail_resends.number asc)) as resends, (select json_group_array(json_object('seq', seq, 'at', at,
          'person', person, 'name', name, 'what', what, 'details', details, 'stage', stage))
    from (select audit.seq, audit.at, audit.person, people.name, audit.what, audit.details, audit.stage
      from audit
      left join people on people.id = audit.person
      where audit.plan_activity = (select plan_activity
        from escalations
        where id = ?)
      order by audit.id asc)) as history
  limit ?

-- select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?
select (select json_group_array(json_object('id_token', id_token, 'began_at', began_at, 'seen_at', seen_at, 'proved_at', proved_at))
    from (select id_token, began_at, seen_at, proved_at
      from sessions
      where hash = ? and seen_at > ? and began_at > ?)) as sessions, (select json_group_array(json_object('id', id, 'name', name, 'email',
          email, 'language', language))
    from (select id, name, email, language
      from people
      where id in (select person
        from sessions
        where hash = ? and seen_at > ? and began_at > ?))) as people, (select json_group_array(json_object('role', role))
    from (select role
      from person_roles
      where person in (select person
        from sessions
        where hash = ? and seen_at > ? and began_at > ?) and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
            from body_roles
            where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
      order by role asc)) as roles, (select json_group_array(json_object('organisation', organisation))
    from (select organisation
      from memberships
      where person in (select person
        from sessions
        where hash = ? and seen_at > ? and began_at > ?) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
      order by organisation asc)) as memberships
  limit ?

-- select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners limit ?
select (select json_group_array(json_object('step_key', step_key))
    from (select step_key
      from set_aside_steps
      where plan_activity = ?)) as setAside, (select json_group_array(json_object('step_key', step_key))
    from (select step_key
      from steps
      where plan_activity = ? and (step_key = ? or command is null))) as taken, (select json_group_array(json_object('at', at))
    from (select <clock> as at)) as clock, (select json_group_array(json_object('id', id, 'name', name, 'plan_activity', plan_activity,
        'person', person, 'path', path, 'idempotency_key', idempotency_key, 'body', body, 'body_hash', body_hash, 'command', command,
        'received_at', received_at, 'state', state, 'attempt', attempt, 'refusal', refusal, 'answer_status', answer_status, 'answer',
        answer, 'settled_at', settled_at, 'answered_by', answered_by))
    from (select id, name, plan_activity, person, path, idempotency_key, body, body_hash, command, received_at, state, attempt, refusal,
        answer_status, answer, settled_at, answered_by
      from commands
      where id = ?)) as commands, (select json_group_array(json_object('obligation', obligation))
    from (select obligation
      from tasks
      where plan_activity = ? and done_at is null and obligation is not null)) as tasks, (select json_group_array(json_object('number',
          number))
    from (select number
      from taken_case_numbers
      where plan_activity = ?)) as caseNumbers, (select json_group_array(json_object('organisation', organisation))
    from (select organisation
      from plan_activity_partners
      where plan_activity = ?
      limit ?)) as partners
  limit ?

-- select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners, (…) as plans limit ?
select (select json_group_array(json_object('step_key', step_key))
    from (select step_key
      from set_aside_steps
      where plan_activity = ?)) as setAside, (select json_group_array(json_object('step_key', step_key))
    from (select step_key
      from steps
      where plan_activity = ? and (step_key = ? or command is null))) as taken, (select json_group_array(json_object('at', at))
    from (select <clock> as at)) as clock, (select json_group_array(json_object('id', id, 'name', name, 'plan_activity', plan_activity,
        'person', person, 'path', path, 'idempotency_key', idempotency_key, 'body', body, 'body_hash', body_hash, 'command', command,
        'received_at', received_at, 'state', state, 'attempt', attempt, 'refusal', refusal, 'answer_status', answer_status, 'answer',
        answer, 'settled_at', settled_at, 'answered_by', answered_by))
    from (select id, name, plan_activity, person, path, idempotency_key, body, body_hash, command, received_at, state, attempt, refusal,
        answer_status, answer, settled_at, answered_by
      from commands
      where id = ?)) as commands, (select json_group_array(json_object('obligation', obligation))
    from (select obligation
      from tasks
      where plan_activity = ? and done_at is null and obligation is not null)) as tasks, (select json_group_array(json_object('number',
          number))
    from (select number
      from taken_case_numbers
      where plan_activity = ?)) as caseNumbers, (select json_group_array(json_object('organisation', organisation))
    from (select organisation
      from plan_activity_partners
      where plan_activity = ?
      limit ?)) as partners, (select json_group_array(json_object('facts', facts))
    from (select facts
      from plans
      order by id asc)) as plans
  limit ?

-- select (…) as sums, (…) as areas, (…) as organisations, (…) as bodies limit ?
select (select json_group_array(json_object('grouped_by', grouped_by, 'id', id, 'activities', activities, 'requested_sek', requested_sek,
    'granted_sek', granted_sek, 'pending_sek', pending_sek, 'paid_sek', paid_sek, 'overdue', overdue, 'escalated', escalated))
    from (select grouped_by, id, cast(sum(activities) as bigint) as activities, cast(sum(requested_sek) as bigint) as requested_sek,
        cast(sum(granted_sek) as bigint) as granted_sek, cast(sum(pending_sek) as bigint) as pending_sek,
        cast(sum(paid_sek) as bigint) as paid_sek, cast(sum(overdue) as bigint) as overdue, cast(sum(escalated) as bigint) as escalated
      from plan_tallies
      group by grouped_by, id having sum(activities) > 0)) as sums, (select json_group_array(json_object('kind', kind, 'id', id, 'name',
          name))
    from (select kind, id, name
      from plan_terms
      where kind in (?, …)
      order by position asc, id asc)) as areas, (select json_group_array(json_object('id', id, 'name', name))
    from (select id, name
      from organisations
      where id in (select id
        from plan_tallies
        where grouped_by = ?
        group by id having sum(activities) > 0)
      order by sort_name asc, id asc)) as organisations, (select json_group_array(json_object('role', role, 'name', name, 'abbreviation',
          abbreviation, 'facts', facts, 'from_on', from_on, 'to_on', to_on))
    from (select role, name, abbreviation, facts, from_on, to_on
      from body_roles
      inner join bodies on bodies.id = body_roles.body
      order by from_on desc, body asc)) as bodies
  limit ?

-- select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (select json_group_array(json_object('id', id, 'scope', scope, 'last_used_at', last_used_at))
    from (select id, scope, last_used_at
      from tokens
      where hash = ? and revoked_at is null and expires_at > ?)) as tokens, (select json_group_array(json_object('id', id, 'name', name,
          'email', email, 'language', language))
    from (select id, name, email, language
      from people
      where id in (select person
        from tokens
        where hash = ? and revoked_at is null and expires_at > ?))) as people, (select json_group_array(json_object('role', role))
    from (select role
      from person_roles
      where person in (select person
        from tokens
        where hash = ? and revoked_at is null and expires_at > ?) and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
            from body_roles
            where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
      order by role asc)) as roles, (select json_group_array(json_object('organisation', organisation))
    from (select organisation
      from memberships
      where person in (select person
        from tokens
        where hash = ? and revoked_at is null and expires_at > ?) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
      order by organisation asc)) as memberships
  limit ?

-- select * from attachments where plan_activity = ? and period = ? and owner = ? and report is null and uploaded_at > ? order by uploaded_at asc, id asc
select *
  from attachments
  where plan_activity = ? and period = ? and owner = ? and report is null and uploaded_at > ?
  order by uploaded_at asc, id asc

-- select * from contacts where plan_activity = ? and organisation = ? and person = ? and (…) limit ?
select *
  from contacts
  where plan_activity = ? and organisation = ? and person = ? and ((contacts.from_at <= ? or (contacts.from_at <= ? and contacts.from_at <= contacts.noted_at)) and (contacts.to_at is null or contacts.to_at > ?))
  limit ?

-- select * from memberships where person = ? and organisation = ? and (…) limit ?
select *
  from memberships
  where person = ? and organisation = ? and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
  limit ?

-- select * from person_units where person = ? and unit = ? and (…) limit ?
select *
  from person_units
  where person = ? and unit = ? and ((person_units.from_at <= ? or (person_units.from_at <= ? and person_units.from_at <= person_units.noted_at)) and (person_units.to_at is null or person_units.to_at > ?))
  limit ?

-- select id from memberships where person = ? and organisation = ? and (…) limit ?
select id
  from memberships
  where person = ? and organisation = ? and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
  limit ?

-- select id from obligations where plan_activity = ? and owed_organisation = ? and period = ? and kind in (?, …) and (…) limit ?
select id
  from obligations
  where plan_activity = ? and owed_organisation = ? and period = ? and kind in (?, …) and (state in (?, …) or (state = ? and report = ?))
  limit ?

-- select id from person_roles where person = ? and role = ? and (…) limit ?
select id
  from person_roles
  where person = ? and role = ? and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
        from body_roles
        where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
  limit ?

-- select id, name, email, language from people where id in (select … from person_roles …) order by email asc
select id, name, email, language
  from people
  where id in (select person
    from person_roles
    where role = ? and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
          from body_roles
          where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?))))))
  order by email asc

-- select key from mails where key = ? and kind not in (?, …) and (…) and (lease_until is null or lease_until <= ?) limit ?
select key
  from mails
  where key = ? and kind not in (?, …) and (outcome in (?,
      …) or (outcome = ? and next_try_at > ?)) and (lease_until is null or lease_until <= ?)
  limit ?

-- select kind, count(*) as size from tasks where done_at is null group by kind union all select kind, count(*) as size from obligations where owed_role = 'coordinator' and state in ('open', 'late') group by kind
select kind, count(*) as size
  from tasks
  where done_at is null
  group by kind union all select kind, count(*) as size
  from obligations
  where owed_role = 'coordinator' and state in ('open', 'late')
  group by kind

-- select organisation from memberships where person = ? and (…) order by organisation asc
select organisation
  from memberships
  where person = ? and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
  order by organisation asc

-- select person from person_roles where role = ? and (…) order by id asc
select person
  from person_roles
  where role = ? and ((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?))
  order by id asc

-- select person, organisation as what from memberships where 1 = ? and (…) order by organisation asc
select person, organisation as what
  from memberships
  where 1 = ? and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
  order by organisation asc

-- select person, organisation as what from memberships where person in (?, …) and (…) order by organisation asc
select person, organisation as what
  from memberships
  where person in (?,
      …) and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))
  order by organisation asc

-- select person, role as what from person_roles where 1 = ? and (…) order by role asc
select person, role as what
  from person_roles
  where 1 = ? and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
        from body_roles
        where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
  order by role asc

-- select person, role as what from person_roles where person in (?, …) and (…) order by role asc
select person, role as what
  from person_roles
  where person in (?,
      …) and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
        from body_roles
        where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
  order by role asc

-- select recorded_at as at, ? as what from decisions where plan_activity = ? and (…) and (not by_person = ? or by_person is null) order by recorded_at asc, id asc
select recorded_at as at, ? as what
  from decisions
  where plan_activity = ? and (decided_by_person = ? or (prepared_by_person = ?)) and (not by_person = ? or by_person is null)
  order by recorded_at asc, id asc

-- select report from searched_reports where number in (select … from searched_report_parts …) limit ?
select report
  from searched_reports
  where number in (select rowid
    from searched_report_parts
    where searched_report_parts match ?
    limit ?)
  limit ?

-- select role from person_roles where person = ? and (…) order by role asc
select role
  from person_roles
  where person = ? and (((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?)) and (person_roles.body is null or exists (select 1
        from body_roles
        where body_roles.body = person_roles.body and body_roles.role = person_roles.role and (from_on <= ? and (to_on is null or to_on > ?)))))
  order by role asc

-- select unit from person_units where person = ? and (…)
select unit
  from person_units
  where person = ? and ((person_units.from_at <= ? or (person_units.from_at <= ? and person_units.from_at <= person_units.noted_at)) and (person_units.to_at is null or person_units.to_at > ?))

-- select … from (select … from tasks …) as waiting left join plan_activities on plan_activities.id = waiting.plan_activity left join people on people.id = waiting.assignee order by waiting.opened_at asc, waiting.id asc
select waiting.*, plan_activities.title, people.name as assignee_name
  from (select *
    from (select *
      from (select id, kind, plan_activity, period, obligation, organisation, details, opened_at, due_at,
          case when due_at < <clock> then 'late' else 'open' end as state, assignee
        from tasks
        where done_at is null
        order by opened_at asc, id asc
        limit ?) as some_tasks union all select *
      from (select plan_activity || '/' || id as id, kind, plan_activity, period, id as obligation, null as organisation, '{}' as details,
          opened_at, due_at, state, (select assignee
          from assigned_obligations as taken
          where taken.plan_activity = obligations.plan_activity and taken.obligation = obligations.id) as assignee
        from obligations
        where owed_role = 'coordinator' and state in ('open', 'late')
        order by opened_at asc, id asc
        limit ?) as some_obligations) as both
    order by opened_at asc, id asc
    limit ?) as waiting
  left join plan_activities on plan_activities.id = waiting.plan_activity
  left join people on people.id = waiting.assignee
  order by waiting.opened_at asc, waiting.id asc

-- select … from absences inner join people on people.id = absences.person left join people as deputies on deputies.id = absences.deputy where absences.id = ? limit ?
select absences.id, person, people.name as personName, deputy, deputies.name as deputyName, from_on, to_on
  from absences
  inner join people on people.id = absences.person
  left join people as deputies on deputies.id = absences.deputy
  where absences.id = ?
  limit ?

-- select … from absences inner join people on people.id = absences.person left join people as deputies on deputies.id = absences.deputy where to_on > ? order by from_on asc, people.name asc, absences.id asc limit ?
select absences.id, person, people.name as personName, deputy, deputies.name as deputyName, from_on, to_on, from_on as order_key_0,
    people.name as order_key_1, absences.id as order_key_2, (select count(*)
    from absences
    inner join people on people.id = absences.person
    left join people as deputies on deputies.id = absences.deputy
    where to_on > ?) as matching_in_all
  from absences
  inner join people on people.id = absences.person
  left join people as deputies on deputies.id = absences.deputy
  where to_on > ?
  order by from_on asc, people.name asc, absences.id asc
  limit ?

-- select … from area_money group by development_area, funder
select development_area, funder, cast(sum(own) as bigint) as own, cast(sum(promised) as bigint) as promised,
    cast(sum(granted) as bigint) as granted, cast(sum(pending) as bigint) as pending, cast(sum(paid) as bigint) as paid
  from area_money
  group by development_area, funder

-- select … from audit left join people on people.id = audit.person where audit.plan_activity = ? order by audit.id asc limit ?
select audit.seq, audit.at, audit.person, people.name, audit.what, audit.details, audit.stage, audit.id as order_key_0, (select count(*)
    from audit
    left join people on people.id = audit.person
    where audit.plan_activity = ?) as matching_in_all
  from audit
  left join people on people.id = audit.person
  where audit.plan_activity = ?
  order by audit.id asc
  limit ?

-- select … from audit left join people on people.id = audit.person where audit.plan_activity in (?, …) and audit.seq in (?, …)
select audit.plan_activity, audit.seq, audit.at, audit.person, people.name, audit.what, audit.details
  from audit
  left join people on people.id = audit.person
  where audit.plan_activity in (?, …) and audit.seq in (?, …)

-- select … from body_roles inner join bodies on bodies.id = body_roles.body order by from_on desc, body asc
select role, name, abbreviation, facts, from_on, to_on
  from body_roles
  inner join bodies on bodies.id = body_roles.body
  order by from_on desc, body asc

-- select … from body_words left join people on people.id = body_words.by_person where escalation in (?, …) and taken_back_by is null order by recorded_at asc, body_words.id asc
select escalation, kind, outcome, text, meeting, name, recorded_at, details
  from body_words
  left join people on people.id = body_words.by_person
  where escalation in (?, …) and taken_back_by is null
  order by recorded_at asc, body_words.id asc

-- select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? and case_papers.id = ? and kind = ? limit ?
select case_papers.id, plan_activity, kind, internal, about, content, file_hash, file_name, file_type, size_bytes, person,
    people.name as person_name, recorded_at
  from case_papers
  inner join people on people.id = case_papers.person
  where plan_activity = ? and case_papers.id = ? and kind = ?
  limit ?

-- select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? and kind = ? and about in (?, …) order by recorded_at asc, case_papers.id asc
select case_papers.id, plan_activity, kind, internal, about, content, file_hash, file_name, file_type, size_bytes, person,
    people.name as person_name, recorded_at
  from case_papers
  inner join people on people.id = case_papers.person
  where plan_activity = ? and kind = ? and about in (?, …)
  order by recorded_at asc, case_papers.id asc

-- select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? and kind = ? and internal = ? order by recorded_at desc, case_papers.id desc limit ?
select case_papers.id, plan_activity, kind, internal, about, content, file_hash, file_name, file_type, size_bytes, person,
    people.name as person_name, recorded_at, recorded_at as order_key_0, case_papers.id as order_key_1, (select count(*)
    from case_papers
    inner join people on people.id = case_papers.person
    where plan_activity = ? and kind = ? and internal = ?) as matching_in_all
  from case_papers
  inner join people on people.id = case_papers.person
  where plan_activity = ? and kind = ? and internal = ?
  order by recorded_at desc, case_papers.id desc
  limit ?

-- select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? and kind = ? order by recorded_at desc, case_papers.id desc limit ?
select case_papers.id, plan_activity, kind, internal, about, content, file_hash, file_name, file_type, size_bytes, person,
    people.name as person_name, recorded_at, recorded_at as order_key_0, case_papers.id as order_key_1, (select count(*)
    from case_papers
    inner join people on people.id = case_papers.person
    where plan_activity = ? and kind = ?) as matching_in_all
  from case_papers
  inner join people on people.id = case_papers.person
  where plan_activity = ? and kind = ?
  order by recorded_at desc, case_papers.id desc
  limit ?

-- select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? order by recorded_at asc, case_papers.id asc
select case_papers.id, plan_activity, kind, internal, about, content, file_hash, file_name, file_type, size_bytes, person,
    people.name as person_name, recorded_at
  from case_papers
  inner join people on people.id = case_papers.person
  where plan_activity = ?
  order by recorded_at asc, case_papers.id asc

-- select … from declared_partialities inner join people on people.id = declared_partialities.person where plan_activity = ? and person = ? and withdrawn_at is null limit ?
select person as person, people.name as name, reason as reason, declared_at as declaredAt, withdrawn_at as withdrawnAt
  from declared_partialities
  inner join people on people.id = declared_partialities.person
  where plan_activity = ? and person = ? and withdrawn_at is null
  limit ?

-- select … from delegations inner join people on people.id = delegations.person order by delegations.name asc, from_on asc, delegations.id asc limit ?
select delegations.id, delegations.name, person, people.name as personName, act, up_to_sek, from_on, to_on, delegations.name as order_key_0,
    from_on as order_key_1, delegations.id as order_key_2, (select count(*)
    from delegations
    inner join people on people.id = delegations.person) as matching_in_all
  from delegations
  inner join people on people.id = delegations.person
  order by delegations.name asc, from_on asc, delegations.id asc
  limit ?

-- select … from delegations inner join people on people.id = delegations.person where delegations.id = ? limit ?
select delegations.id, delegations.name, person, people.name as personName, act, up_to_sek, from_on, to_on
  from delegations
  inner join people on people.id = delegations.person
  where delegations.id = ?
  limit ?

-- select … from escalations inner join obligations on obligations.plan_activity = escalations.plan_activity and obligations.id = escalations.obligation where escalations.plan_activity = ? and not escalations.period = ?
select escalations.id, escalations.role, escalations.period, escalations.raised_at, obligations.owed_organisation
  from escalations
  inner join obligations on obligations.plan_activity = escalations.plan_activity and obligations.id = escalations.obligation
  where escalations.plan_activity = ? and not escalations.period = ?

-- select … from escalations inner join plan_activities on plan_activities.id = escalations.plan_activity order by escalations.raised_at asc, escalations.id asc limit ?
select escalations.id, escalations.plan_activity, plan_activities.title, escalations.obligation, escalations.period, escalations.role,
    escalations.body, escalations.raised_at, escalations.state, escalations.deferred_to, (select max(due_at)
    from obligations
    where obligations.plan_activity = escalations.plan_activity and obligations.escalation = escalations.id and kind = ?) as due_at,
        (select count(*)
    from mails
    where mails.plan_activity = escalations.plan_activity and mails.obligation = escalations.obligation and mails.kind in (?,
        …) and mails.outcome in (?, …)) as mails_not_accepted, (select count(*)
    from escalations as deciding
    where deciding.plan_activity = escalations.plan_activity and deciding.obligation = escalations.obligation and deciding.due_version = escalations.due_version and deciding.role = ? and deciding.state = ?) as decided_now,
        escalations.raised_at as order_key_0, escalations.id as order_key_1, (select count(*)
    from escalations
    inner join plan_activities on plan_activities.id = escalations.plan_activity) as matching_in_all
  from escalations
  inner join plan_activities on plan_activities.id = escalations.plan_activity
  order by escalations.raised_at asc, escalations.id asc
  limit ?

-- select … from mail_resends left join people on people.id = mail_resends.person where mail_resends.mail in (?, …) order by mail_resends.mail asc, mail_resends.number asc
select mail, at, person, name, why, reason, recipient_before, outcome_before, answer_before
  from mail_resends
  left join people on people.id = mail_resends.person
  where mail_resends.mail in (?, …)
  order by mail_resends.mail asc, mail_resends.number asc

-- select … from mails left join obligations on obligations.plan_activity = mails.plan_activity and obligations.id = mails.obligation where mails.plan_activity = ? and outcome || '' = 'accepted' and accepted_at is not null
select key, mails.kind, recipient, recipient_name, subject, text, accepted_at, owed_role
  from mails
  left join obligations on obligations.plan_activity = mails.plan_activity and obligations.id = mails.obligation
  where mails.plan_activity = ? and outcome || '' = 'accepted' and accepted_at is not null

-- select … from mails order by asked_at desc, key asc limit ?
select key, message_id, plan_activity, kind, recipient, subject, obligation, rung, outcome, attempts, answer, asked_at, accepted_at,
    next_try_at, carrier, digest, step, superseded_by, asked_at as order_key_0, key as order_key_1, (select count(*)
    from mails) as matching_in_all
  from mails
  order by asked_at desc, key asc
  limit ?

-- select … from mails where key = ?
select key, message_id, plan_activity, kind, recipient, subject, obligation, rung, outcome, attempts, answer, asked_at, accepted_at,
    next_try_at, carrier, digest, step, superseded_by
  from mails
  where key = ?

-- select … from mails where plan_activity = ? and step = ? and (outcome = ? or lease_until > ?) order by key asc
select key, person, recipient, language, subject, recipient_name as recipientName, accepted_at as acceptedAt
  from mails
  where plan_activity = ? and step = ? and (outcome = ? or lease_until > ?)
  order by key asc

-- select … from obligations where state in ('open', 'late') and owed_organisation is not null order by obligations.due_at asc, obligations.plan_activity asc, obligations.id asc limit ?
select obligations.*, obligations.due_at as order_key_0, obligations.plan_activity as order_key_1, obligations.id as order_key_2,
    (select count(*)
    from obligations
    where state in ('open', 'late') and owed_organisation is not null) as matching_in_all
  from obligations
  where state in ('open', 'late') and owed_organisation is not null
  order by obligations.due_at asc, obligations.plan_activity asc, obligations.id asc
  limit ?

-- select … from obligations where state in ('open', 'late') and owed_role in ('referenceGroup', 'steeringGroup') order by obligations.due_at asc, obligations.plan_activity asc, obligations.id asc limit ?
select obligations.*, obligations.due_at as order_key_0, obligations.plan_activity as order_key_1, obligations.id as order_key_2,
    (select count(*)
    from obligations
    where state in ('open', 'late') and owed_role in ('referenceGroup', 'steeringGroup')) as matching_in_all
  from obligations
  where state in ('open', 'late') and owed_role in ('referenceGroup', 'steeringGroup')
  order by obligations.due_at asc, obligations.plan_activity asc, obligations.id asc
  limit ?

-- select … from organisations order by sort_name asc, id asc limit ?
select id, name, kind, part_of, units, sort_name as order_key_0, id as order_key_1, (select count(*)
    from organisations) as matching_in_all
  from organisations
  order by sort_name asc, id asc
  limit ?

-- select … from organisations order by sort_name asc, organisations.id asc limit ?
select organisations.id, name, kind, (select count(*)
    from plan_activities
    where stage in (?, …) and lead = organisations.id) as leads, (select count(distinct plan_activity)
    from plan_activity_partners
    inner join plan_activities on plan_activities.id = plan_activity_partners.plan_activity
    where stage in (?, …) and organisation = organisations.id) as partners, (select count(*)
    from memberships
    where memberships.organisation = organisations.id and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))) as contacts,
        sort_name as order_key_0, organisations.id as order_key_1, (select count(*)
    from organisations) as matching_in_all
  from organisations
  order by sort_name asc, organisations.id asc
  limit ?

-- select … from organisations where sort_name like ? escape '\' order by sort_name asc, organisations.id asc limit ?
select organisations.id, name, kind, (select count(*)
    from plan_activities
    where stage in (?, …) and lead = organisations.id) as leads, (select count(distinct plan_activity)
    from plan_activity_partners
    inner join plan_activities on plan_activities.id = plan_activity_partners.plan_activity
    where stage in (?, …) and organisation = organisations.id) as partners, (select count(*)
    from memberships
    where memberships.organisation = organisations.id and ((memberships.from_at <= ? or (memberships.from_at <= ? and memberships.from_at <= memberships.noted_at)) and (memberships.to_at is null or memberships.to_at > ?))) as contacts,
        sort_name as order_key_0, organisations.id as order_key_1, (select count(*)
    from organisations
    where sort_name like ? escape '\') as matching_in_all
  from organisations
  where sort_name like ? escape '\'
  order by sort_name asc, organisations.id asc
  limit ?

-- select … from people order by sort_name asc, id asc limit ?
select id, name, email, language, sort_name as order_key_0, id as order_key_1, (select count(*)
    from people) as matching_in_all
  from people
  order by sort_name asc, id asc
  limit ?

-- select … from people where (…) order by sort_name asc, id asc limit ?
select id, name, email, language, sort_name as order_key_0, id as order_key_1, (select count(*)
    from people
    where (sort_name like ? escape '\' or email like ? escape '\')) as matching_in_all
  from people
  where (sort_name like ? escape '\' or email like ? escape '\')
  order by sort_name asc, id asc
  limit ?

-- select … from plan_activities order by case_number asc limit ?
select id as id, case_number as caseNumber, title as title, stage as stage, seq as version, development_area as developmentArea,
    focus_area as focusArea, activity_area as activityArea, proposed_by as proposedBy, lead as lead, requested_sek as requestedSek,
    unit as unit, plan_ref as planRef, candidate as candidate, facts as facts, case_number as order_key_0
  from plan_activities
  order by case_number asc
  limit ?

-- select … from plan_activities order by title_key asc, case_number asc limit ?
select id as id, case_number as caseNumber, title as title, stage as stage, seq as version, development_area as developmentArea,
    focus_area as focusArea, activity_area as activityArea, proposed_by as proposedBy, lead as lead, requested_sek as requestedSek,
    unit as unit, plan_ref as planRef, candidate as candidate, facts as facts, title_key as order_key_0, case_number as order_key_1
  from plan_activities
  order by title_key asc, case_number asc
  limit ?

-- select … from plan_activities where ((1 = ?)) order by case_number asc limit ?
select id as id, case_number as caseNumber, title as title, stage as stage, seq as version, development_area as developmentArea,
    focus_area as focusArea, activity_area as activityArea, proposed_by as proposedBy, lead as lead, requested_sek as requestedSek,
    unit as unit, plan_ref as planRef, candidate as candidate, facts as facts, case_number as order_key_0, (select count(*)
    from plan_activities
    where ((1 = ?))) as matching_in_all
  from plan_activities
  where ((1 = ?))
  order by case_number asc
  limit ?

-- select … from plan_tallies where grouped_by = ? group by grouped_by, id having sum(activities) > 0
select grouped_by, id, cast(sum(activities) as bigint) as activities, cast(sum(requested_sek) as bigint) as requested_sek,
    cast(sum(granted_sek) as bigint) as granted_sek, cast(sum(pending_sek) as bigint) as pending_sek,
    cast(sum(paid_sek) as bigint) as paid_sek, cast(sum(overdue) as bigint) as overdue, cast(sum(escalated) as bigint) as escalated
  from plan_tallies
  where grouped_by = ?
  group by grouped_by, id having sum(activities) > 0

-- select … from published_results inner join people on people.id = published_results.cleared_by where not exists (select … from published_results …) and plan_activity = ? and period = ? order by last_day desc, first_day desc, period asc
select published_results.*, people.name as cleared_by_name
  from published_results
  inner join people on people.id = published_results.cleared_by
  where not exists (select *
    from published_results as later
    where later.plan_activity = published_results.plan_activity and later.period = published_results.period and later.version > published_results.version) and plan_activity = ? and period = ?
  order by last_day desc, first_day desc, period asc

-- select … from published_results inner join people on people.id = published_results.cleared_by where plan_activity = ? order by last_day desc, first_day desc, period asc, version asc
select published_results.*, people.name as cleared_by_name
  from published_results
  inner join people on people.id = published_results.cleared_by
  where plan_activity = ?
  order by last_day desc, first_day desc, period asc, version asc

-- select … from published_results inner join people on people.id = published_results.cleared_by where published_results.id = ? order by last_day desc, first_day desc, period asc
select published_results.*, people.name as cleared_by_name
  from published_results
  inner join people on people.id = published_results.cleared_by
  where published_results.id = ?
  order by last_day desc, first_day desc, period asc

-- select … from reports inner join plan_activities on plan_activities.id = reports.plan_activity where (reports.id in (?, …)) and reports.taken_back_by is null and not exists (select … from reports …) order by reports.received_at desc, reports.id asc limit ?
select plan_activities.id as planActivity, plan_activities.title as title, plan_activities.case_number as caseNumber,
    reports.period as period, reports.received_at as receivedAt, reports.content as content
  from reports
  inner join plan_activities on plan_activities.id = reports.plan_activity
  where (reports.id in (?, …)) and reports.taken_back_by is null and not exists (select *
    from reports as later
    where later.plan_activity = reports.plan_activity and later.period = reports.period and later.version > reports.version and later.taken_back_by is null)
  order by reports.received_at desc, reports.id asc
  limit ?

-- select … from security_log left join people on people.id = security_log.person order by security_log.id desc limit ?
select security_log.id as id, at as at, what as what, person as person, people.name as personName, network_address as networkAddress,
    details as details, security_log.id as order_key_0, (select count(*)
    from security_log
    left join people on people.id = security_log.person) as matching_in_all
  from security_log
  left join people on people.id = security_log.person
  order by security_log.id desc
  limit ?

-- select … from steps inner join commands on commands.id = steps.command left join people on people.id = commands.person left join reports on reports.id = commands.id where steps.plan_activity = ? and not commands.name = ?
select commands.id, commands.name, commands.body, commands.command, steps.seq, steps.at, steps.received, people.name as person,
    reports.by_organisation as reported_by
  from steps
  inner join commands on commands.id = steps.command
  left join people on people.id = commands.person
  left join reports on reports.id = commands.id
  where steps.plan_activity = ? and not commands.name = ?

-- select … from steps left join commands on commands.id = steps.command left join people on people.id = commands.person where steps.plan_activity = ? order by steps.seq desc limit ?
select steps.seq, steps.kind, steps.at, steps.command, commands.person, people.name as personName
  from steps
  left join commands on commands.id = steps.command
  left join people on people.id = commands.person
  where steps.plan_activity = ?
  order by steps.seq desc
  limit ?

-- select … from tokens inner join people on people.id = tokens.person order by tokens.created_at desc, tokens.id asc limit ?
select tokens.id as id, person as person, people.name as personName, tokens.name as name, scope as scope, tokens.created_at as createdAt,
    last_used_at as lastUsedAt, expires_at as expiresAt, revoked_at as revokedAt, tokens.created_at as order_key_0,
    tokens.id as order_key_1, (select count(*)
    from tokens
    inner join people on people.id = tokens.person) as matching_in_all
  from tokens
  inner join people on people.id = tokens.person
  order by tokens.created_at desc, tokens.id asc
  limit ?

-- select … from tokens inner join people on people.id = tokens.person where tokens.id = ? limit ?
select tokens.id as id, person as person, people.name as personName, tokens.name as name, scope as scope, tokens.created_at as createdAt,
    last_used_at as lastUsedAt, expires_at as expiresAt, revoked_at as revokedAt
  from tokens
  inner join people on people.id = tokens.person
  where tokens.id = ?
  limit ?

-- update drafts set … where plan_activity = ? and period = ? and owner = ? and (writer = ? or (version = ?))
update drafts
  set content = ?, saved_at = ?, writer = ?, version = ?
  where plan_activity = ? and period = ? and owner = ? and (writer = ? or (version = ?))

-- update form_drafts set … where person = ? and form = ? and (writer = ? or (version = ?))
update form_drafts
  set key_id = ?, content = ?, saved_at = ?, writer = ?, version = ?
  where person = ? and form = ? and (writer = ? or (version = ?))

-- update mails set … where key = ?
update mails
  set outcome = ?, carrier = ?, digest = ?, attempts = ?, trouble_since = ?, settled_at = ?, answer = ?, recipient = ?,
      next_try_at = <clock>
  where key = ?

-- update mails set … where plan_activity = ? and step = ? and outcome in (?, …)
update mails
  set outcome = ?, superseded_by = ?, settled_at = ?, next_try_at = ?, lease = ?, lease_until = ?
  where plan_activity = ? and step = ? and outcome in (?, …)

-- update named_contacts set … where organisation = ? and email = ? and (state = ? or (id = ? and state = ?)) returning id, plan_activity, organisation, name, email, state, named_at, answered_at
update named_contacts
  set state = ?, answered_by = ?, answered_at = ?
  where organisation = ? and email = ? and (state = ? or (id = ? and state = ?))
  returning id, plan_activity, organisation, name, email, state, named_at, answered_at

-- update person_roles set to_at = ? where person = ? and role = ? and body = ? and (…)
update person_roles
  set to_at = ?
  where person = ? and role = ? and body = ? and ((person_roles.from_at <= ? or (person_roles.from_at <= ? and person_roles.from_at <= person_roles.noted_at)) and (person_roles.to_at is null or person_roles.to_at > ?))

-- update person_units set to_at = ? where person = ? and (…)
update person_units
  set to_at = ?
  where person = ? and ((person_units.from_at <= ? or (person_units.from_at <= ? and person_units.from_at <= person_units.noted_at)) and (person_units.to_at is null or person_units.to_at > ?))

-- update plan_activities set … where id = ? returning *
update plan_activities
  set stage = ?, seq = ?, life = ?, lead = ?, candidate = ?, requested_sek = ?, stage_place = ?, lead_key = ?, first_due_at = ?,
      granted_sek = ?, pending_sek = ?, paid_sek = ?, overdue = ?, escalated = ?, next_due_at = ?,
      next_turn_at = strftime('%Y-%m-%dT%H:%M:%fZ', ?, (((select count(*)
          from (select id
            from plan_activities
            where next_due_at = ? and not id = ?
            limit ?) as waiting) * ?) / 1000.0) || ' seconds')
  where id = ?
  returning *

-- update plan_activities set … where id = ? returning *
update plan_activities
  set stage = ?, seq = ?, life = ?, lead = ?, candidate = ?, requested_sek = ?, stage_place = ?, lead_key = ?, first_due_at = ?,
      granted_sek = ?, pending_sek = ?, paid_sek = ?, overdue = ?, escalated = ?, next_due_at = ?,
      next_turn_at = strftime('%Y-%m-%dT%H:%M:%fZ', ?, (((select count(*)
          from (select id
            from plan_activities
            where next_due_at = ? and not id = ?
            limit ?) as waiting) * ?) / 1000.0) || ' seconds'), title = ?, title_key = ?, description = ?, search = ?, development_area = ?,
                focus_area = ?, activity_area = ?, facts = ?
  where id = ?
  returning *

-- update plan_activities set … where id = ? returning *
update plan_activities
  set stage = ?, seq = ?, life = ?, lead = ?, candidate = ?, requested_sek = ?, stage_place = ?, lead_key = coalesce((select sort_name
      from organisations
      where id = ?), ?), first_due_at = ?, granted_sek = ?, pending_sek = ?, paid_sek = ?, overdue = ?, escalated = ?, next_due_at = ?,
          next_turn_at = ?
  where id = ?
  returning *

-- update plan_activities set … where id = ? returning *
update plan_activities
  set stage = ?, seq = ?, life = ?, lead = ?, candidate = ?, requested_sek = ?, stage_place = ?, lead_key = coalesce((select sort_name
      from organisations
      where id = ?), ?), first_due_at = ?, granted_sek = ?, pending_sek = ?, paid_sek = ?, overdue = ?, escalated = ?, next_due_at = ?,
          next_turn_at = ?, title = ?, title_key = ?, description = ?, search = ?, development_area = ?, focus_area = ?, activity_area = ?,
          facts = ?, unit = ?
  where id = ?
  returning *

-- update plan_activities set … where id = ? returning *
update plan_activities
  set stage = ?, seq = ?, life = ?, lead = ?, candidate = ?, requested_sek = ?, stage_place = ?, lead_key = coalesce((select sort_name
      from organisations
      where id = ?), ?), first_due_at = ?, granted_sek = ?, pending_sek = ?, paid_sek = ?, overdue = ?, escalated = ?, next_due_at = ?,
          next_turn_at = strftime('%Y-%m-%dT%H:%M:%fZ', ?, (((select count(*)
          from (select id
            from plan_activities
            where next_due_at = ? and not id = ?
            limit ?) as waiting) * ?) / 1000.0) || ' seconds')
  where id = ?
  returning *

-- update published_results set … where plan_activity = ? and period = ? and version = ? and withdrawn_at is null
update published_results
  set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
  where plan_activity = ? and period = ? and version = ? and withdrawn_at is null

-- update sign_in_links set used_at = ? where used_at is null and exists (select … from people …) and id = ? and coalesce(…) > ? and confirms = ? and person = ? returning person, leads_to
update sign_in_links
  set used_at = ?
  where used_at is null and exists (select *
    from people
    where people.id = sign_in_links.person and people.email = sign_in_links.email) and id = ? and coalesce((select accepted_at
      from mails
      where mails.key = sign_in_links.mail), created_at) > ? and confirms = ? and person = ?
  returning person, leads_to

-- update sign_in_links set used_at = ? where used_at is null and exists (select … from people …) and id = ? and coalesce(…) > ? and confirms is null returning person, leads_to
update sign_in_links
  set used_at = ?
  where used_at is null and exists (select *
    from people
    where people.id = sign_in_links.person and people.email = sign_in_links.email) and id = ? and coalesce((select accepted_at
      from mails
      where mails.key = sign_in_links.mail), created_at) > ? and confirms is null
  returning person, leads_to

-- update tasks set … where plan_activity = ? and opened_step = ? and kind = ? and id not in (select task from unaddressed_mails)
update tasks
  set taken_back_by = ?, done_at = coalesce(done_at, ?)
  where plan_activity = ? and opened_step = ? and kind = ? and id not in (select task
    from unaddressed_mails)

-- update tasks set … where plan_activity = ? and opened_step = ? and not kind = ?
update tasks
  set taken_back_by = ?, done_at = coalesce(done_at, ?), id = id || ?
  where plan_activity = ? and opened_step = ? and not kind = ?
