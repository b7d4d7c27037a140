-- 7 statements, 3 reads, 4 writes, 1 transaction, 0 snapshots
-- saveFormDraft, which pages alone do

-- transaction
  select <clock> as at limit ?  -- ×2
  delete from form_drafts where person = ? and form = ? and saved_at <= ?
  update form_drafts set … where person = ? and form = ? and (writer = ? or (version = ?))
  insert into form_drafts (…) values (?, ?, ?, ?, ?, ?, ?) on conflict (person, form) do nothing
  select version from form_drafts where person = ? and form = ? limit ?
  delete from form_drafts where person = ? and form not in (select … from form_drafts …)
-- commit
