-- 1 statement, 0 reads, 1 write, 1 transaction, 0 snapshots
-- signOut, which pages alone do

-- transaction
  delete from sessions where hash = ?
-- commit
