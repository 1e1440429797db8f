-- A printed record of a visit. name is the random part of its link and where the file lies; the row stays for a while after
-- the file, so that what was there can be told from what never was. Visits are never deleted; their table comes later than
-- this one, which therefore has no foreign key.
create table record_sheet (
  id         bigint      not null auto_increment primary key,
  visit_id   bigint      not null,
  name       char(32) character set ascii collate ascii_bin not null,
  made_at    datetime(3) not null,
  expires_at datetime(3) not null,
  cleared    boolean     not null default false,
  unique key record_sheet_name (name),
  index record_sheet_visit (visit_id, id),
  index record_sheet_due (cleared, expires_at)
) engine = InnoDB;
