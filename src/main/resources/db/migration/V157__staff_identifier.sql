-- Those who work here sign in to the care house by their number in either case.
alter table account
  add column identifier_lower varchar(50) character set utf8mb4 collate utf8mb4_bin
    as (if(deleted_at is null, lower(identifier), null)) stored,
  add index account_identifier_lower (identifier_lower);
