-- 4 statements, 2 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/tasks

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- transaction
  insert into tasks (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select * from tasks where id = ? limit ?
-- commit
