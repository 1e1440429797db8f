-- Up to which day the nightly job has marked who did not come; one row.
create table absence_progress (
  id           tinyint not null primary key,
  marked_until date    not null,
  constraint absence_progress_one check (id = 1)
) engine = InnoDB;
