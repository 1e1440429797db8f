-- All times here are the database's own, so that servers whose clocks differ agree about a lease.
create table job_lock (
  name        varchar(64) character set ascii collate ascii_bin not null primary key,
  due_at      datetime(6) not null,
  owner       char(36) character set ascii collate ascii_bin,
  lease_until datetime(6),
  started_at  datetime(6),
  finished_at datetime(6)
) engine = InnoDB;
