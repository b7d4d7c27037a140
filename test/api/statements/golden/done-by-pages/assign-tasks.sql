-- 1 statement, 1 read, 0 writes, 1 transaction, 0 snapshots
-- assignTasks, which pages alone do

-- transaction
  select role from person_roles where person = ? and (…) order by role asc
-- commit
