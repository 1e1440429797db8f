-- What an account last answered when it was asked whether a template's messages may be sent to it.
create table wechat_authorisation (
  account_id  bigint      not null,
  template_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  status      varchar(8) character set ascii collate ascii_bin not null,
  scene       varchar(64),
  updated_at  datetime(3) not null,
  primary key (account_id, template_id),
  constraint wechat_authorisation_account foreign key (account_id) references account (id),
  constraint wechat_authorisation_status check (status in ('accept', 'reject', 'ban'))
) engine = InnoDB;
