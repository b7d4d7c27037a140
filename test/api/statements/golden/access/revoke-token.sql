-- 6 statements, 3 reads, 3 writes, 1 transaction, 0 snapshots
-- POST /api/v1/tokens/{id}/revoke

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from tokens inner join people on people.id = tokens.person where tokens.id = ? limit ?

-- transaction
  update tokens set revoked_at = ? where id = ? and revoked_at is null
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
  select … from tokens inner join people on people.id = tokens.person where tokens.id = ? limit ?
-- commit
