-- 81 statements (67 of mails), 54 reads, 27 writes, 1 transaction, 0 snapshots
-- an activity comes in with the plan

insert into commands (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, <clock>, ?) on conflict (id) do nothing returning *, (select … from plan_activities …) as life

-- transaction
  update plan_activities set touched = touched + ? where id = ? returning *
  select (…) as setAside, (…) as taken, (…) as clock, (…) as commands, (…) as tasks, (…) as caseNumbers, (…) as partners, (…) as plans limit ?
  insert into case_numbers (last, year) values (?, ?) on conflict (year) do update set last = case_numbers.last + 1 returning last
  insert into taken_case_numbers (number, plan_activity) values (?, ?) on conflict (number) do nothing returning number
  insert into plan_activities (…) values (…) returning *
  insert into plan_activity_partners (…) select ? as organisation, ? as plan_activity, ? as position, ? as role union all select ? as organisation, ? as plan_activity, ? as position, ? as role
  insert into obligations (…) values (…) on conflict (plan_activity, id) do update set …
  insert into decisions (…) values (…)
  -- mails
  select id, name, email, language from people where id in (select … from contacts …) order by email asc
  select id, name, email, language from people where id in (select … from memberships …) order by email asc
  select … from named_contacts where plan_activity = ? and organisation = ? and state = ? order by email asc
  insert into answer_links (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (…) do nothing  -- ×5
  update answer_links set expires_at = ? where person = ? and organisation = ? and plan_activity = ? and purpose = ? and period = ? and sent_to = ? and expires_at < ?  -- ×5
  select * from answer_links where person = ? and organisation = ? and plan_activity = ? and purpose = ? and period = ? and sent_to = ? limit ?  -- ×5
  select * from organisations where id = ? limit ?  -- ×14
  select * from plan_terms where kind in (?, …) order by position asc, id asc  -- ×25
  select organisation, role from plan_activity_partners where plan_activity = ? order by position asc  -- ×5
  insert into mails (…) values (…) on conflict (key) do nothing returning key  -- ×5
  -- mails end
  insert into steps (at, command, kind, patch, plan_activity, received, seq, step_key) values (?, ?, ?, ?, ?, ?, ?, ?)
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  select (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  update commands set state = ?, answer_status = ?, answer = ?, settled_at = ? where id = ? and state = ?
-- commit

update commands set in_history = ? where id in (?, …) returning *
