-- 4 statements, 4 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/people

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from people order by sort_name asc, id asc limit ?
  select person, role as what from person_roles where person in (?, …) and (…) order by role asc
  select person, organisation as what from memberships where person in (?, …) and (…) order by organisation asc
-- commit
