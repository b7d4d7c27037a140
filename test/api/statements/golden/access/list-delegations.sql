-- 3 statements, 3 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/delegations

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select … from delegations inner join people on people.id = delegations.person order by delegations.name asc, from_on asc, delegations.id asc limit ?
