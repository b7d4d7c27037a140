-- 12 statements, 7 reads, 5 writes, 1 transaction, 1 snapshot
-- POST /api/v1/bodies/{id}/roles/end

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from bodies where id = ? limit ?

-- transaction
  select id, name, email, language from people where id in (select … from person_roles …) order by email asc  -- ×2
  update bodies set id = id
  delete from body_roles where body = ? and role = ? and from_on = ?
  update body_roles set to_on = ?, handed_to = ? where body = ? and role = ? and from_on < ? and (to_on is null or to_on >= ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select body from body_roles where role = ? and (from_on <= ? and (to_on is null or to_on > ?)) order by from_on desc, body asc limit ?
  update escalations set body = ? where role = ? and state in (?, …)
-- commit

-- snapshot
  select id, name, abbreviation from bodies where id = ?
  select * from body_roles order by from_on asc, role asc
-- commit
