-- 5 statements, 2 reads, 3 writes, 1 transaction, 0 snapshots
-- useConfirmationLink, which pages alone do

-- transaction
  select <clock> as at limit ?
  select * from sign_in_links where id = ? limit ?
  update sign_in_links set used_at = ? where used_at is null and exists (select … from people …) and id = ? and coalesce(…) > ? and confirms = ? and person = ? returning person, leads_to
  update sessions set proved_at = ? where hash = ? and person = ?
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
-- commit
