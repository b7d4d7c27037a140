-- 1 statement, 0 reads, 1 write, 1 transaction, 0 snapshots
-- forgetKeptForm, which pages alone do

-- transaction
  delete from kept_forms where id = ? and person = ?
-- commit
