-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/policies

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
