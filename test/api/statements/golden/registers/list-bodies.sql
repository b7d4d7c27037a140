-- 3 statements, 3 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/bodies

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select id, name, abbreviation, id as order_key_0, (select count(*) from bodies) as matching_in_all from bodies order by id asc limit ?
  select * from body_roles order by from_on asc, role asc
-- commit
