-- 2 statements, 1 read, 1 write, 1 transaction, 0 snapshots
-- keepForm, which pages alone do

-- transaction
  select <clock> as at limit ?
  insert into kept_forms (content, id, kept_at, key_id, person) values (?, ?, ?, ?, ?)
-- commit
