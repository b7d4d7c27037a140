-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/delegations

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from delegations inner join people on people.id = delegations.person order by delegations.name asc, from_on asc, delegations.id asc limit ?
