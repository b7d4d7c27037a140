-- 2 statements, 0 reads, 2 writes, 1 transaction, 0 snapshots
-- signOut, which pages alone do

-- transaction
  delete from sessions where hash = ?
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
-- commit
