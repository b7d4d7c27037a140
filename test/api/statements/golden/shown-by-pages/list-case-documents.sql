-- 13 statements, 13 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /aktiviteter/case-own/handlingar

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  select … from steps inner join commands on commands.id = steps.command left join people on people.id = commands.person left join reports on reports.id = commands.id where steps.plan_activity = ? and not commands.name = ?
  select * from attachments where plan_activity = ? and report is not null order by uploaded_at asc, id asc
  select * from reviews where plan_activity = ? and by_person is null
  select … from escalations inner join obligations on obligations.plan_activity = escalations.plan_activity and obligations.id = escalations.obligation where escalations.plan_activity = ? and not escalations.period = ?
  select … from mails left join obligations on obligations.plan_activity = mails.plan_activity and obligations.id = mails.obligation where mails.plan_activity = ? and outcome || '' = 'accepted' and accepted_at is not null
  select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? order by recorded_at asc, case_papers.id asc
  select kind, id, name from plan_terms where kind in (?, …) order by position asc, id asc
  select id, name from organisations order by sort_name asc, id asc
  select … from body_roles inner join bodies on bodies.id = body_roles.body order by from_on desc, body asc
  select * from handed_out where plan_activity = ? order by recorded_at desc, id asc
-- commit

select (…) as organisations, (…) as plans limit ?
