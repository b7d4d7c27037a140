-- 5 statements, 3 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/people/{id}/delegations

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- transaction
  insert into delegations (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select … from delegations inner join people on people.id = delegations.person where delegations.id = ? limit ?
-- commit
