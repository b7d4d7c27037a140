-- 3 statements, 3 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities/{id}/files

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select … from case_papers inner join people on people.id = case_papers.person where plan_activity = ? and kind = ? order by recorded_at desc, case_papers.id desc limit ?
