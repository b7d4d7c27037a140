-- 9 statements, 7 reads, 2 writes, 1 transaction, 0 snapshots
-- PATCH /api/v1/organisations/{id}/contacts/{person}

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select id from memberships where person = ? and organisation = ? limit ?
select * from organisations where id = ? limit ?
select id, name, email, language from people where id = ? limit ?

-- transaction
  select role from person_roles where person = ? and (…) order by role asc
  select id, name, email, language from people where id = ? limit ?  -- ×2
  update people set name = ?, email = ?, language = ?, sort_name = ? where id = ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
