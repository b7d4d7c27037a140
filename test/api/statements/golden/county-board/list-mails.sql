-- 4 statements, 4 reads, 0 writes, 0 transactions, 0 snapshots
-- GET /api/v1/mails

select (…) as tokens, (…) as people, (…) as roles, (…) as memberships limit ?
select … from mails order by asked_at desc, key asc limit ?
select … from audit left join people on people.id = audit.person where audit.plan_activity in (?, …) and audit.seq in (?, …)
select … from mail_resends left join people on people.id = mail_resends.person where mail_resends.mail in (?, …) order by mail_resends.mail asc, mail_resends.number asc
