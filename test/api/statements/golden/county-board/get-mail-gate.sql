-- 3 statements, 3 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/mail-gate

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select * from mail_gate where id = ? limit ?
