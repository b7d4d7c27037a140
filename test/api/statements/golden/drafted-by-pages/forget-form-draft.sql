-- 1 statement, 0 reads, 1 write, 1 transaction, 0 snapshots
-- forgetFormDraft, which pages alone do

-- transaction
  delete from form_drafts where person = ? and form = ? and (writer = ? or (version = ?))
-- commit
