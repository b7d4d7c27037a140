-- 6 statements, 2 reads, 4 writes, 1 transaction, 0 snapshots
-- askSignInLink, which pages alone do

-- transaction
  select id, name, email, language from people where email = ? limit ?
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
  select <clock> as at limit ?
  insert into mails (…) values (…) on conflict (key) do nothing returning key
  delete from sign_in_links where created_at <= ?
  insert into sign_in_links (confirms, created_at, email, id, leads_to, mail, person) values (?, ?, ?, ?, ?, ?, ?)
-- commit
