-- 6 statements, 4 reads, 2 writes, 1 transaction, 0 snapshots
-- PATCH /api/v1/organisations/{id}

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select * from organisations where id = ? limit ?

-- transaction
  select * from organisations where id = ? limit ?
  insert into organisations (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set …
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
