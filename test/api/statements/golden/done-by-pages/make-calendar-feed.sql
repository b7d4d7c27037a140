-- 2 statements, 0 reads, 2 writes, 1 transaction, 0 snapshots
-- makeCalendarFeed, which pages alone do

-- transaction
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
  insert into calendar_feeds (hash, made_at, person) values (?, ?, ?) on conflict (person) do update set …
-- commit
