-- 24 statements (8 of mails), 9 reads, 15 writes, 1 transaction, 0 snapshots
-- POST /api/v1/plan-activities

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select (…) as organisations, (…) as terms, (…) as outside limit ?
insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners, (…) as plans limit ?
  select (…) as known, (…) as memberships, (…) as contacts, (…) as roles limit ?
  insert into case_numbers (last, year) values (?, ?) on conflict (year) do update set last = case_numbers.last + 1 returning last
  insert into taken_case_numbers (number, plan_activity) values (?, ?) on conflict (number) do nothing returning number
  insert into plan_activities (…) values (…) returning *
  insert into contacts (from_at, id, noted_at, organisation, person, plan_activity) values (?, ?, <clock>, ?, ?, ?)
  insert into obligations (…) values (…) on conflict (plan_activity, id) do update set …
  -- mails
  select id, name, email, language from people where id in (select … from person_roles …) order by email asc
  insert into mails (…) values (…) on conflict (key) do nothing returning key  -- ×4
  select id, name, email, language from people where id in (select … from contacts …) order by email asc
  select … from named_contacts where plan_activity = ? and organisation = ? and state = ? order by email asc
  select * from organisations where id = ? limit ?
  -- mails end
  insert into steps (at, command, kind, patch, plan_activity, received, seq, step_key) values (?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
