-- The codes and links that were sent out, as hashes. One row for each address and purpose, which a newer code overwrites;
-- code_hash is null once the code is used, or void after too many wrong tries. sent_at spaces the codes out.
create table verification_code (
  id         bigint       not null auto_increment primary key,
  purpose    varchar(24)  character set ascii collate ascii_bin not null,
  subject    varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  account_id bigint,
  code_hash  char(64) character set ascii collate ascii_bin,
  link_hash  char(64) character set ascii collate ascii_bin,
  tries_left tinyint      not null,
  sent_at    datetime(3)  not null,
  expires_at datetime(3)  not null,
  unique key verification_code_subject (purpose, subject),
  unique key verification_code_link (link_hash),
  index verification_code_expires_at (expires_at),
  constraint verification_code_account foreign key (account_id) references account (id),
  constraint verification_code_tries check (tries_left between 0 and 3)
) engine = InnoDB;

-- Phone numbers that were shown to be somebody's and may be registered until then, once.
create table registration_window (
  phone      varchar(25) character set ascii collate ascii_bin not null primary key,
  open_until datetime(3) not null,
  index registration_window_open_until (open_until)
) engine = InnoDB;
