-- 9 statements, 5 reads, 4 writes, 1 transaction, 0 snapshots
-- POST /api/v1/organisations/{id}/contacts/{person}/end

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select id from memberships where person = ? and organisation = ? limit ?
select * from organisations where id = ? limit ?
select id, name, email, language from people where id = ? limit ?

-- transaction
  select from_at from memberships where person = ? and organisation = ? and (to_at is null or to_at > ?) order by from_at asc
  update memberships set to_at = ? where person = ? and organisation = ? and (to_at is null or to_at > ?)
  update contacts set to_at = ? where person = ? and organisation = ? and (to_at is null or to_at > ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
-- commit
