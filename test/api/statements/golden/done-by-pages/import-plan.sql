-- 1 statement, 0 reads, 1 write, 1 transaction, 0 snapshots
-- importPlan, which pages alone do

-- transaction
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
