-- 9 statements, 6 reads, 3 writes, 1 transaction, 0 snapshots
-- PUT /api/v1/people/{id}/unit

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?
select * from organisations where id = ? limit ?

-- transaction
  select id from people where id = ? limit ?
  select unit from person_units where person = ? and (…)
  update person_units set to_at = ? where person = ? and (…)
  select * from person_units where person = ? and unit = ? and (…) limit ?
  insert into person_units (from_at, id, noted_at, person, unit) values (?, ?, <clock>, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
