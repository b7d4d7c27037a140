-- 6 statements, 4 reads, 2 writes, 1 transaction, 0 snapshots
-- POST /api/v1/people/{id}/absences

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (…) as people, (…) as roles, (…) as memberships limit ?

-- transaction
  select id from absences where person = ? and not id = ? and from_on < ? and to_on > ? limit ?
  insert into absences (deputy, from_on, id, person, to_on) values (?, ?, ?, ?, ?) on conflict (id) do nothing returning id
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select … from absences inner join people on people.id = absences.person left join people as deputies on deputies.id = absences.deputy where absences.id = ? limit ?
-- commit
