-- 4 statements, 4 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities/{id}/appeals

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? and kind = ? and internal = ? order by recorded_at desc, case_papers.id desc limit ?
select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? and kind = ? and about in (?, …) order by recorded_at asc, case_papers.id asc
