-- 4 statements, 4 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/plan-activities/{id}/reports/{period}/attachments

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
select * from attachments where plan_activity = ? and period = ? and report is not null order by uploaded_at asc, id asc
