-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/mail-gate

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from mail_gate where id = ? limit ?
