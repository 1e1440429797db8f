create table access_token (
  jti        char(32) character set ascii collate ascii_bin not null primary key,
  account_id bigint      not null,
  issued_at  datetime(3) not null,
  expires_at datetime(3) not null,
  revoked_at datetime(3),
  key access_token_account (account_id, expires_at),
  key access_token_expiry (expires_at),
  constraint access_token_of_account foreign key (account_id) references account (id)
) engine = InnoDB;
