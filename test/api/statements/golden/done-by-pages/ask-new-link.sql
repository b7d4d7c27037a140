-- 10 statements, 7 reads, 3 writes, 1 transaction, 0 snapshots
-- askNewLink, which pages alone do

-- transaction
  select * from answer_links where id = ? limit ?
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
  select (…) as owed, (…) as versions, (…) as reviews, (…) as replies, (…) as extensions limit ?
  select organisation from memberships where person = ? and (…) order by organisation asc
  select id from obligations where plan_activity = ? and owed_organisation = ? and period = ? and kind in (?, …) and (…) limit ?
  select id, name, email, language from people where id = ? limit ?
  update answer_links set asked_again_at = ? where id = ? and (asked_again_at is null or asked_again_at <= ?)
  insert into answer_links (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (…) do update set … returning *
  select <clock> as at limit ?
  insert into mails (…) values (…) on conflict (key) do nothing returning key
-- commit
