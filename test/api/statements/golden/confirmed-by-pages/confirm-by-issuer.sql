-- 2 statements, 1 read, 1 write, 1 transaction, 0 snapshots
-- confirmByIssuer, which pages alone do

-- transaction
  select person from issuer_accounts where issuer = ? and subject = ? limit ?
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
-- commit
