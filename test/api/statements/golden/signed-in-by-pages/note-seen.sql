-- 1 statement, 0 reads, 1 write, 1 transaction, 0 snapshots
-- noteSeen, which pages alone do

-- transaction
  update sessions set seen_at = ? where hash = ?
-- commit
