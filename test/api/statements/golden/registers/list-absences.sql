-- 2 statements, 2 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/absences

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from absences inner join people on people.id = absences.person left join people as deputies on deputies.id = absences.deputy where to_on > ? order by from_on asc, people.name asc, absences.id asc limit ?
