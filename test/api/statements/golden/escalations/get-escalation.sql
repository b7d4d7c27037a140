-- 11 statements, 11 reads, 0 writes, 0 transactions, 3 snapshots
-- GET /api/v1/escalations/{id}

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from escalations inner join plan_activities on plan_activities.id = escalations.plan_activity where escalations.id = ?
  select … from body_words left join people on people.id = body_words.by_person where escalation in (?, …) order by recorded_at asc, body_words.id asc
-- commit

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

-- snapshot
  select (…) as obligations, (…) as versions, (…) as reviews, (…) as replies limit ?
  select body_words.details from body_words inner join escalations on escalations.id = body_words.escalation where escalations.plan_activity = ? and escalations.obligation = ? and body_words.outcome = ? order by body_words.recorded_at desc limit ?
  select … from mails where plan_activity = ? and obligation = ? order by asked_at asc, key asc
  select mail_resends.*, people.name from mail_resends left join people on people.id = mail_resends.person where 1 = ? order by mail_resends.mail asc, mail_resends.number asc
  select … from escalations inner join plan_activities on plan_activities.id = escalations.plan_activity where escalations.plan_activity = ? and not escalations.id = ? and escalations.raised_at <= ? order by escalations.raised_at asc, escalations.id asc
  select … from body_words left join people on people.id = body_words.by_person where escalation in (?, …) order by recorded_at asc, body_words.id asc
  select … from audit left join people on people.id = audit.person where audit.plan_activity = ? order by audit.id asc
-- commit
