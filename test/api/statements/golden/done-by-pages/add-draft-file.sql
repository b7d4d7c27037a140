-- 7 statements, 5 reads, 2 writes, 1 transaction, 1 snapshot
-- addDraftFile, which pages alone do

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
select <clock> as at limit ?
select * from attachments where plan_activity = ? and period = ? and owner = ? and report is null and uploaded_at > ? order by uploaded_at asc, id asc

-- transaction
  select <clock> as at limit ?
  update attachments set uploaded_at = ? where plan_activity = ? and period = ? and owner = ? and hash = ? and name = ? and report is null
  insert into attachments (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- commit
