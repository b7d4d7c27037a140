-- 3 statements, 1 read, 2 writes, 1 transaction, 0 snapshots
-- chooseLanguage, which pages alone do

-- transaction
  select id, name, email, language from people where id = ? limit ?
  update people set name = ?, email = ?, language = ?, sort_name = ? where id = ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
