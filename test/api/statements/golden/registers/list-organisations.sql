-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/organisations

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from organisations order by sort_name asc, id asc limit ?
