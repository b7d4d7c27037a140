-- 17 statements, 14 reads, 3 writes, 1 transaction, 1 snapshot
-- POST /api/v1/mails/{key}/resend

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select * from mails where key = ? limit ?

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?

-- transaction
  select key from mails where key = ? limit ?
  select reason from mail_resends where mail = ? and request = ? limit ?
  select <clock> as at limit ?
  select key from mails where key = ? and kind not in (?, …) and (…) and (lease_until is null or lease_until <= ?) limit ?
  select * from mails where key = ? limit ?
  update mails set … where key = ?
  select count(*) as count from mail_resends where mail = ? limit ?
  insert into mail_resends (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  select * from tasks where done_at is null and kind in (?, …) order by opened_at asc, id asc
  select * from plan_activities where id = ? limit ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
-- commit

select … from mails where key = ?
select … from mail_resends left join people on people.id = mail_resends.person where mail_resends.mail in (?, …) order by mail_resends.mail asc, mail_resends.number asc
