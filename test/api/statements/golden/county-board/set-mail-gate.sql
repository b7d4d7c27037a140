-- 4 statements, 2 reads, 2 writes, 1 transaction, 0 snapshots
-- PUT /api/v1/mail-gate

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- transaction
  insert into mail_gate (at, id, open, person, reason) values (?, ?, ?, ?, ?) on conflict (id) do update set …
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit

select * from mail_gate where id = ? limit ?
