-- 13 statements, 8 reads, 5 writes, 1 transaction, 0 snapshots
-- POST /api/v1/organisations/{id}/contacts

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from organisations where id = ? limit ?

-- transaction
  select id, name, email, language from people where email = ? limit ?  -- ×2
  insert into people (created_at, email, id, language, name, sort_name) values (?, ?, ?, ?, ?, ?) on conflict (email) do nothing returning id
  select id from people where id = ? limit ?
  select id from memberships where person = ? and organisation = ? and (to_at is null or to_at > ?) limit ?
  insert into memberships (from_at, id, noted_at, organisation, person) values (?, ?, <clock>, ?, ?)
  select id, name, email, language from people where id = ? limit ?  -- ×2
  update named_contacts set … where organisation = ? and email = ? and (state = ? or (id = ? and state = ?)) returning id, plan_activity, organisation, name, email, state, named_at, answered_at
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
-- commit
