-- 11 statements, 3 reads, 8 writes, 1 transaction, 0 snapshots
-- signInByIssuer, which pages alone do

-- transaction
  select person from issuer_accounts where issuer = ? and subject = ? limit ?
  select id, name, email, language from people where email = ? limit ?
  insert into issuer_accounts (bound_at, issuer, person, subject) values (?, ?, ?, ?) on conflict do nothing returning person
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)  -- ×2
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)  -- ×2
  select id from person_roles where person = ? and role = ? and (…) limit ?
  insert into person_roles (body, from_at, id, noted_at, person, role) values (?, ?, ?, <clock>, ?, ?)
  delete from sessions where seen_at <= ? or began_at <= ?
  insert into sessions (began_at, hash, id_token, person, proved_at, seen_at) values (?, ?, ?, ?, ?, ?)
-- commit
