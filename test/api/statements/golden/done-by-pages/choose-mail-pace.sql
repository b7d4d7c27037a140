-- 2 statements, 1 read, 1 write, 1 transaction, 0 snapshots
-- chooseMailPace, which pages alone do

-- transaction
  select mail_pace from people where id = ? limit ?
  update people set mail_pace = ? where id = ?
-- commit
