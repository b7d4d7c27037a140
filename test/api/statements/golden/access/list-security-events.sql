-- 3 statements, 3 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/security-log

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select … from security_log left join people on people.id = security_log.person order by security_log.id desc limit ?
