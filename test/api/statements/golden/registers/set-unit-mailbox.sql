-- 5 statements, 3 reads, 2 writes, 1 transaction, 0 snapshots
-- PUT /api/v1/unit-mailboxes

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from organisations where id = ? limit ?

-- transaction
  select id from unit_mailboxes where unit = ? and email = ? limit ?
  insert into unit_mailboxes (email, id, unit) values (?, ?, ?) on conflict (unit) do update set email = excluded.email
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
