-- 717 statements, 525 reads, 192 writes, 2 transactions, 0 snapshots
-- tryPlan, which pages alone do

-- transaction
  update plans set id = ? where id = ?
  select * from plans where id = ? limit ?  -- ×3
  select said from plan_sources where plan = ? and what = ? and ref = ? limit ?  -- ×96
  select * from plan_sources where plan = ? and what = ? and ref = ? limit ?  -- ×96
  insert into plan_sources (plan, ref, said, what) values (?, ?, ?, ?) on conflict (plan, what, ref) do update set said = excluded.said  -- ×96
  insert into plans (facts, id) values (?, ?) on conflict (id) do update set facts = excluded.facts
  select id from organisations where id in (?, …)  -- ×34
  select * from organisations where id = ? limit ?  -- ×68
  select plan from plan_sources where what = ? and ref = ? and not plan = ? limit ?  -- ×15
  insert into organisations (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set …  -- ×34
  select * from bodies where id = ? limit ?  -- ×9
  insert into bodies (abbreviation, facts, id, name) values (?, ?, ?, ?) on conflict (id) do update set …  -- ×3
  select * from body_roles where body = ? and role = ? and from_on = ? limit ?  -- ×5
  insert into body_roles (body, from_on, role, to_on) values (?, ?, ?, ?) on conflict (body, role, from_on) do update set to_on = excluded.to_on  -- ×2
  select id from plan_terms where kind = ? and id in (?, …)  -- ×55
  select * from plan_terms where kind = ? and id = ? limit ?  -- ×110
  insert into plan_terms (facts, id, kind, name, position) values (?, ?, ?, ?, ?) on conflict (kind, id) do update set …  -- ×55
  select * from commands where id = ? limit ?  -- ×17
  select id from plan_activities where plan_ref = ?  -- ×17
-- rollback

-- transaction
-- commit
