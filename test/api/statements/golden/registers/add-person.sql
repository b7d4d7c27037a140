-- 16 statements, 11 reads, 5 writes, 1 transaction, 0 snapshots
-- POST /api/v1/people

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (select json_group_array(json_object('id', id)) from (select id from organisations where id in (?, …))) as organisations limit ?

-- transaction
  select id, name, email, language from people where email = ? limit ?  -- ×2
  insert into people (created_at, email, id, language, name, sort_name) values (?, ?, ?, ?, ?, ?) on conflict (email) do nothing returning id
  select role from person_roles where person = ? and (…) order by role asc
  select organisation from memberships where person = ? and (…) order by organisation asc
  select * from memberships where person = ? and organisation = ? and (…) limit ?
  insert into memberships (from_at, id, noted_at, organisation, person) values (?, ?, <clock>, ?, ?)
  select id, name, email, language from people where id = ? limit ?
  update named_contacts set … where organisation = ? and email = ? and (state = ? or (id = ? and state = ?)) returning id, plan_activity, organisation, name, email, state, named_at, answered_at
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select id, name, email, language from people where id = ?
  select person, role as what from person_roles where person in (?, …) and (…) order by role asc
  select person, organisation as what from memberships where person in (?, …) and (…) order by organisation asc
-- commit
