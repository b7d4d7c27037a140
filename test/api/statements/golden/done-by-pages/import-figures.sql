-- 3 statements, 1 read, 2 writes, 1 transaction, 0 snapshots
-- importFigures, which pages alone do

-- transaction
  select goal, period, value, source from goal_figures order by goal asc, period desc
  insert into goal_figures (…) values (?, ?, ?, ?, ?, ?) on conflict (goal, period) do update set …
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
