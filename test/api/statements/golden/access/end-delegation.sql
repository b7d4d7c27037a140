-- 6 statements, 4 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/delegations/{id}/end

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select … from delegations inner join people on people.id = delegations.person where delegations.id = ? limit ?

-- transaction
  update delegations set to_on = ? where id = ? and (to_on is null or not to_on = ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select … from delegations inner join people on people.id = delegations.person where delegations.id = ? limit ?
-- commit
