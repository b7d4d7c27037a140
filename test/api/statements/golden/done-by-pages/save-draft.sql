-- 8 statements, 5 reads, 3 writes, 1 transaction, 1 snapshot
-- saveDraft, which pages alone do

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?

-- transaction
  select <clock> as at limit ?  -- ×2
  delete from drafts where plan_activity = ? and period = ? and owner = ? and saved_at <= ?
  update drafts set … where plan_activity = ? and period = ? and owner = ? and (writer = ? or (version = ?))
  insert into drafts (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (plan_activity, period, owner) do nothing
  select version from drafts where plan_activity = ? and period = ? and owner = ? limit ?
-- commit
