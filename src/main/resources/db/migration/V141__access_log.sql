-- Requests, without what names people: no address, no path, no query. account_id refers to nothing, so that writing
-- waits for nobody and an account's end changes nothing here.
create table access_log (
  id         bigint       not null auto_increment primary key,
  at         datetime(3)  not null,
  account_id bigint,
  method     varchar(16)  not null,
  route      varchar(255) not null,
  status     smallint     not null,
  index access_log_at (at),
  index access_log_account (account_id, at)
) engine = InnoDB;

-- How many requests each hour had; kept for good.
create table access_hour (
  hour     datetime not null primary key,
  accesses bigint   not null
) engine = InnoDB;
