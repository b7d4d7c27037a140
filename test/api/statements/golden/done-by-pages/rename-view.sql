-- 3 statements, 2 reads, 1 write, 1 transaction, 0 snapshots
-- renameView, which pages alone do

-- transaction
  select id from people where id = ? limit ?
  select name from saved_views where person = ?
  update saved_views set name = ? where person = ? and name = ?
-- commit
