-- 1 statement, 0 reads, 1 write, 1 transaction, 0 snapshots
-- deleteView, which pages alone do

-- transaction
  delete from saved_views where person = ? and name = ?
-- commit
