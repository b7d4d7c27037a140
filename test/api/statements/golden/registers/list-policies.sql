-- 1 statement, 1 read, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/policies

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
