-- 5 statements, 3 reads, 2 writes, 1 transaction, 0 snapshots
-- PATCH /api/v1/organisations/{id}

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from organisations where id = ? limit ?

-- transaction
  select * from organisations where id = ? limit ?
  insert into organisations (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set …
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
