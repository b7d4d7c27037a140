-- 1 statement, 0 reads, 1 write, 1 transaction, 0 snapshots
-- chooseMailPace, which pages alone do

-- transaction
  insert into mail_paces (pace, person) values (?, ?) on conflict (person) do update set … where not mail_paces.pace = ? returning person
-- commit
