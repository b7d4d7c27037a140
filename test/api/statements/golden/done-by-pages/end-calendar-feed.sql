-- 2 statements, 0 reads, 2 writes, 1 transaction, 0 snapshots
-- endCalendarFeed, which pages alone do

-- transaction
  delete from calendar_feeds where person = ?
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
-- commit
