-- 12 statements, 9 reads, 3 writes, 1 transaction, 0 snapshots
-- PATCH /api/v1/people/{id}

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- transaction
  select person from person_roles where role = ? and (…) order by id asc
  select id, name, email, language from people where id = ? limit ?
  select role from person_roles where person = ? and (…) order by role asc
  select id from person_roles where person = ? and role = ? and (…) limit ?
  insert into person_roles (body, from_at, id, noted_at, person, role) values (?, ?, ?, <clock>, ?, ?)
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select id, name, email, language from people where id = ?
  select person, role as what from person_roles where person in (?, …) and (…) order by role asc
  select person, organisation as what from memberships where person in (?, …) and (…) order by organisation asc
-- commit
