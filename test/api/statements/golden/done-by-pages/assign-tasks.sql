-- 4 statements, 2 reads, 2 writes, 1 transaction, 0 snapshots
-- assignTasks, which pages alone do

-- transaction
  select role from person_roles where person = ? and (…) order by role asc
  select plan_activity, assignee from tasks where id = ? and done_at is null limit ?
  update tasks set assignee = ?, reminded_at = ? where id = ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
