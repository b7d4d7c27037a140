-- 6 statements, 6 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /api/v1/tasks

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select kind, count(*) as size from tasks where done_at is null group by kind union all select kind, count(*) as size from obligations where owed_role = 'coordinator' and state in ('open', 'late') group by kind
  select … from (select … from tasks …) as waiting left join plan_activities on plan_activities.id = waiting.plan_activity left join people on people.id = waiting.assignee order by waiting.opened_at asc, waiting.id asc
  select id, life from plan_activities where id in (?, …)
  select id, plan_activity, obligation from escalations where plan_activity in (?, …) order by raised_at asc, id asc
  select escalation as id, plan_activity as plan_activity, id as obligation from obligations where kind = ? and plan_activity in (?, …)
-- commit
