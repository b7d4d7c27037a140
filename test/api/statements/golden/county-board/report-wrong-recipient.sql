-- 9 statements, 7 reads, 2 writes, 1 transaction, 1 snapshot
-- POST /api/v1/mails/{key}/wrong-recipient

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from mails where key = ? limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?

-- transaction
  select id, done_at from tasks where id like ?
  insert into tasks (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
  select id from tasks where id = ? and done_at is null limit ?
  select * from tasks where id = ? limit ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit
