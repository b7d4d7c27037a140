-- 3 statements, 3 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/portfolio

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as sums, (…) as areas, (…) as organisations, (…) as bodies limit ?
  select kind, id, name from plan_terms where kind in (?, …) order by position asc, id asc
-- commit
