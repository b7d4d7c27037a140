-- 3 statements, 2 reads, 1 write, 1 transaction, 0 snapshots
-- saveView, which pages alone do

-- transaction
  select id from people where id = ? limit ?
  select name from saved_views where person = ?
  insert into saved_views (name, person, selection) values (?, ?, ?)
-- commit
