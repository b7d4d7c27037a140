-- 5 statements, 2 reads, 3 writes, 1 transaction, 0 snapshots
-- POST /api/v1/absences/{id}/end

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from absences inner join people on people.id = absences.person left join people as deputies on deputies.id = absences.deputy where absences.id = ? limit ?

-- transaction
  delete from absences where id = ? and from_on >= ?
  update absences set to_on = ? where id = ? and to_on > ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
