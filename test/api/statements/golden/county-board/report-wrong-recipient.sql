-- 7 statements, 5 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/mails/{key}/wrong-recipient

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from mails where key = ? limit ?

-- transaction
  select id, done_at from tasks where id like ?
  insert into tasks (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
  select id from tasks where id = ? and done_at is null limit ?
  select * from tasks where id = ? limit ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
