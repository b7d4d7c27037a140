-- 9 statements, 7 reads, 2 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/reports/{period}/publication/withdrawal

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?

-- transaction
  select id from plan_activities where id = ? limit ?
  select … from published_results inner join people on people.id = published_results.cleared_by where not exists (select … from published_results …) and plan_activity = ? and period = ? order by last_day desc, first_day desc, period asc
  update published_results set … where plan_activity = ? and period = ? and version = ? and withdrawn_at is null
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select … from published_results inner join people on people.id = published_results.cleared_by where plan_activity = ? order by last_day desc, first_day desc, period asc, version asc
-- commit
