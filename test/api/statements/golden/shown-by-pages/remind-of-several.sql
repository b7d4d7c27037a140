-- 11 statements, 11 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /flera/paminn

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select id, name from organisations order by sort_name asc, id asc
  select … from obligations where state in ('open', 'late') and owed_organisation is not null order by obligations.due_at asc, obligations.plan_activity asc, obligations.id asc limit ?
  select id, life from plan_activities where id in (?, …)  -- ×2
  select id, title from plan_activities where id in (?, …)  -- ×2
  select * from replies where plan_activity in (?, …) and taken_back_by is null order by received_at asc, id asc  -- ×2
  select … from obligations where state in ('open', 'late') and owed_role in ('referenceGroup', 'steeringGroup') order by obligations.due_at asc, obligations.plan_activity asc, obligations.id asc limit ?
-- commit

select (…) as organisations, (…) as plans limit ?
