-- 12 statements, 12 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /sok?q=kurs

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select * from plan_terms where kind in (?, …) order by position asc, id asc
  select distinct term, term from named_terms where kind = ?
  select person, organisation as what from memberships where 1 = ? and (…) order by organisation asc
  select person, role as what from person_roles where 1 = ? and (…) order by role asc
  select plan_activity from searched_texts where number in (select rowid from searched_parts where searched_parts match ? limit ?) limit ?
  select report from searched_reports where number in (select … from searched_report_parts …) limit ?
  select … from organisations where sort_name like ? escape '\' order by sort_name asc, organisations.id asc limit ?
  select … from people where (…) order by sort_name asc, id asc limit ?
  select … from plan_activities where ((1 = ?)) order by case_number asc limit ?
  select … from reports inner join plan_activities on plan_activities.id = reports.plan_activity where (reports.id in (?, …)) and reports.taken_back_by is null and not exists (select … from reports …) order by reports.received_at desc, reports.id asc limit ?
-- commit

select (…) as organisations, (…) as plans limit ?
