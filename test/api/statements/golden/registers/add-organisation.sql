-- 4 statements, 2 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/organisations

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- transaction
  select * from organisations where id = ? limit ?
  insert into organisations (facts, id, kind, name, part_of, sort_name, units) values (?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
