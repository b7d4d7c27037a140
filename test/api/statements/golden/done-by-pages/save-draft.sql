-- 4 statements, 3 reads, 1 write, 1 transaction, 1 snapshot
-- saveDraft, which pages alone do

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?

-- transaction
  select <clock> as at limit ?
  insert into drafts (…) values (?, ?, ?, ?, ?) on conflict (plan_activity, period, owner) do update set …
-- commit
