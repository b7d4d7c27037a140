-- 3 statements, 3 reads, 0 writes, 0 transactions, 2 snapshots
-- GET /api/v1/escalations/{id}

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select (…) as matters, (…) as words, (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting, (…) as matters, (…) as words, (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions, (…) as mails, (…) as resends, (…) as history limit ?
-- commit
