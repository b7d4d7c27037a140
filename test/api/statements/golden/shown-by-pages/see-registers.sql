-- 3 statements, 3 reads, 0 writes, 0 transactions, 1 snapshot
-- GET /organisationer

select (…) as sessions, (…) as people, (…) as roles, (…) as memberships limit ?

-- snapshot
  select … from organisations order by sort_name asc, organisations.id asc limit ?
-- commit

select (…) as organisations, (…) as plans limit ?
