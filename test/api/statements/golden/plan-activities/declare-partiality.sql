-- 7 statements, 5 reads, 2 writes, 1 transaction, 1 snapshot
-- POST /api/v1/plan-activities/{id}/partiality

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

-- transaction
  select … from declared_partialities inner join people on people.id = declared_partialities.person where plan_activity = ? and person = ? and withdrawn_at is null limit ?
  insert into declared_partialities (declared_at, id, person, plan_activity, reason) values (?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select at, what from audit where plan_activity = ? and person = ? and what not in (?, …) order by id asc
  select recorded_at as at, ? as what from decisions where plan_activity = ? and (…) and (not by_person = ? or by_person is null) order by recorded_at asc, id asc
-- commit
