-- An account has one ban, which a new one overwrites. until null: for ever.
create table account_ban (
  account_id bigint       not null primary key,
  kind       varchar(8) character set ascii collate ascii_bin not null,
  until      datetime(3),
  reason     varchar(500) not null,
  banned_at  datetime(3)  not null,
  lifted_at  datetime(3),
  constraint account_ban_account foreign key (account_id) references account (id),
  constraint account_ban_kind check (kind in ('REGISTER', 'LOGIN', 'ALL'))
) engine = InnoDB;
