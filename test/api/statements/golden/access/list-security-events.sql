-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/security-log

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from security_log left join people on people.id = security_log.person order by security_log.id desc limit ?
