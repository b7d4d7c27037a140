-- 5 statements, 3 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/delegations/{id}/end

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from delegations inner join people on people.id = delegations.person where delegations.id = ? limit ?

-- transaction
  update delegations set to_on = ? where id = ? and (to_on is null or not to_on = ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select … from delegations inner join people on people.id = delegations.person where delegations.id = ? limit ?
-- commit
