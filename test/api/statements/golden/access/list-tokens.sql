-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/tokens

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from tokens inner join people on people.id = tokens.person order by tokens.created_at desc, tokens.id asc limit ?
