-- 7 statements, 2 reads, 5 writes, 1 transaction, 0 snapshots
-- useSignInLink, which pages alone do

-- transaction
  select <clock> as at limit ?
  select * from sign_in_links where id = ? limit ?
  update sign_in_links set used_at = ? where used_at is null and exists (select … from people …) and id = ? and coalesce(…) > ? and confirms is null returning person, leads_to
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
  delete from sessions where hash = ?
  delete from sessions where seen_at <= ? or began_at <= ?
  insert into sessions (began_at, hash, id_token, person, proved_at, seen_at) values (?, ?, ?, ?, ?, ?)
-- commit
