-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/policies

select person, last_used_at from tokens where hash = ? and revoked_at is null limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
