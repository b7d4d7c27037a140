-- 3 statements, 3 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/escalations

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from escalations inner join plan_activities on plan_activities.id = escalations.plan_activity order by escalations.raised_at asc, escalations.id asc limit ?
  select … from body_words left join people on people.id = body_words.by_person where escalation in (?, …) and taken_back_by is null order by recorded_at asc, body_words.id asc
-- commit
