-- 11 statements, 7 reads, 4 writes, 1 transaction, 1 snapshot
-- POST /api/v1/bodies/{id}/roles

select id, person, scope, last_used_at from tokens where hash = ? and revoked_at is null and expires_at > ? limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select * from bodies where id = ? limit ?

-- transaction
  update bodies set id = id
  select * from body_roles where role = ?
  update body_roles set to_on = ? where body = ? and role = ? and from_on = ?
  select * from body_roles where body = ? and role = ? and from_on = ? limit ?
  insert into body_roles (body, from_on, role, to_on) values (?, ?, ?, ?) on conflict (body, role, from_on) do update set to_on = excluded.to_on
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit

-- snapshot
  select id, name, abbreviation from bodies where id = ?
  select * from body_roles order by from_on asc, role asc
-- commit
