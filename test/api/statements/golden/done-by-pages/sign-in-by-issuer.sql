-- 6 statements, 2 reads, 4 writes, 1 transaction, 0 snapshots
-- signInByIssuer, which pages alone do

-- transaction
  select id, name, email, language from people where email = ? limit ?
  select * from person_roles where person = ? and role = ? and (…) limit ?
  insert into person_roles (from_at, id, noted_at, person, role) values (?, ?, <clock>, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  delete from sessions where seen_at <= ? or began_at <= ?
  insert into sessions (began_at, hash, id_token, person, seen_at) values (?, ?, ?, ?, ?)
-- commit
