-- 3 statements, 3 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/tokens

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select … from tokens inner join people on people.id = tokens.person order by tokens.created_at desc, tokens.id asc limit ?
