create table idempotency_key (
  scope      char(64) character set ascii collate ascii_bin not null primary key,
  body_hash  char(64) character set ascii collate ascii_bin not null,
  answer     mediumtext,
  expires_at datetime(3) not null,
  index idempotency_key_expires_at (expires_at)
) engine = InnoDB;
