-- 3 statements, 1 read, 2 writes, 1 transaction, 0 snapshots
-- saveFormDraft, which pages alone do

-- transaction
  select <clock> as at limit ?
  insert into form_drafts (content, form, key_id, person, saved_at) values (?, ?, ?, ?, ?) on conflict (person, form) do update set …
  delete from form_drafts where person = ? and form not in (select … from form_drafts …)
-- commit
