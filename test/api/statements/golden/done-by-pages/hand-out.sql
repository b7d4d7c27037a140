-- 7 statements, 2 reads, 5 writes, 1 transaction, 1 snapshot
-- handOut, which pages alone do

-- snapshot
  select (…) as planActivities, (…) as obligations, (…) as partners, (…) as contacts, (…) as named, (…) as decisions, (…) as grants, (…) as instalments, (…) as payments, (…) as evaluations, (…) as partialities, (…) as waiting limit ?
-- commit

select (…) as declared, (…) as contact, (…) as proposedContact, (…) as reported, (…) as memberOf, (…) as units limit ?

-- transaction
  insert into handed_out (…) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id
  insert into handed_out_documents (file, handed_out, masks, number, reference, shown, title, withheld) values (?, ?, ?, ?, ?, ?, ?, ?)  -- ×2
  insert into audit (at, details, person, plan_activity, seq, stage, what) values (?, ?, ?, ?, ?, ?, ?)
  insert into security_log (at, details, network_address, person, what) values (?, ?, ?, ?, ?)
-- commit
