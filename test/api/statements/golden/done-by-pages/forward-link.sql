-- 13 statements, 9 reads, 4 writes, 1 transaction, 1 snapshot
-- forwardLink, which pages alone do

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

-- transaction
  insert into answer_links (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (…) do update set … returning *  -- ×2
  select id from answer_links where id = ? limit ?
  select count(*) as count from answer_links where forwarded_from = ? and not sent_to = ? limit ?
  select <clock> as at limit ?  -- ×2
  select count(*) as count from mails where kind = ? and recipient = ? and asked_at > ? and plan_activity = ? limit ?
  select count(*) as count from mails where kind = ? and recipient = ? and asked_at > ? limit ?
  select id, name, email, language from people where id = ? limit ?
  select * from organisations where id = ? limit ?
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  insert into mails (…) values (…) on conflict (key) do nothing returning key
-- commit
