-- 3 statements, 2 reads, 1 write, 1 transaction, 1 snapshot
-- forgetDraft, which pages alone do

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?

-- transaction
  delete from drafts where plan_activity = ? and period = ? and owner = ?
-- commit
