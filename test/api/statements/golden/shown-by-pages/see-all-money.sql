-- 6 statements, 6 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /bilder/pengar

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as organisations, (…) as bodies, (…) as terms limit ?
  select development_area, sum(requested_sek) as asked from plan_activities group by development_area
  select … from grants inner join plan_activities on plan_activities.id = grants.plan_activity group by development_area, funder, outcome
  select development_area, facts from plan_activities where not facts like ?
-- commit

select (…) as organisations, (…) as plans limit ?
