-- 6 statements, 3 reads, 3 writes, 1 transaction, 0 snapshots
-- PUT /api/v1/unit-mailboxes

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from organisations where id = ? limit ?

-- transaction
  select id from unit_mailboxes where unit = ? and email = ? limit ?
  delete from unit_mailboxes where unit = ?
  insert into unit_mailboxes (email, id, unit) values (?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
