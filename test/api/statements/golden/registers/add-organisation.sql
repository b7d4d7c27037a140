-- 5 statements, 3 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/organisations

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- transaction
  select * from organisations where id = ? limit ?
  insert into organisations (facts, id, kind, name, part_of, sort_name, units) values (?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
