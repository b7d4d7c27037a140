-- 2 statements, 1 read, 1 write, 1 transaction, 0 snapshots
-- chooseLanguage, which pages alone do

-- transaction
  select id, name, email, language from people where id = ? limit ?
  update people set name = ?, email = ?, language = ?, sort_name = ? where id = ?
-- commit
