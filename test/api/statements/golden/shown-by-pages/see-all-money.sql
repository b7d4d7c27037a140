-- 5 statements, 5 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /bilder/pengar

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as organisations, (…) as bodies, (…) as terms limit ?
  select … from plan_tallies where grouped_by = ? group by grouped_by, id having sum(activities) > 0
  select … from area_money group by development_area, funder
-- commit

select (…) as organisations, (…) as plans limit ?
