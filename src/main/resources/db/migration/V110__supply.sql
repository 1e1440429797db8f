-- WeChat's openids have up to 99 characters.
alter table account
  modify openid varchar(99) character set ascii collate ascii_bin,
  modify openid_key varchar(99) character set ascii collate ascii_bin as (if(deleted_at is null, openid, null)) stored;

-- What WeChat users call themselves; the account's own name stays.
create table wechat_profile (
  account_id bigint      not null primary key,
  nick_name  varchar(64),
  avatar_url varchar(512),
  updated_at datetime(3) not null,
  constraint wechat_profile_account foreign key (account_id) references account (id)
) engine = InnoDB;

create table company_binding (
  user_id      bigint       not null,
  company_id   varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  company_name varchar(255) not null,
  customer_id  varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  bound_at     datetime(3)  not null,
  constraint company_binding_user primary key (user_id),
  constraint company_binding_account foreign key (user_id) references account (id)
) engine = InnoDB;

create table wechat_message_log (
  id          bigint      not null auto_increment primary key,
  user_id     bigint      not null,
  openid      varchar(99) character set ascii collate ascii_bin,
  template_id varchar(64) not null,
  page        varchar(255),
  data        mediumtext  not null,
  status      varchar(8)  character set ascii collate ascii_bin not null,
  msgid       varchar(64),
  error_code  int,
  error_text  varchar(500),
  created_at  datetime(3) not null,
  constraint wechat_message_log_account foreign key (user_id) references account (id),
  constraint wechat_message_log_status check (status in ('sent', 'failed')),
  index wechat_message_log_user (user_id, created_at)
) engine = InnoDB;

create table call_log (
  id          bigint       not null auto_increment primary key,
  endpoint    varchar(128) character set ascii collate ascii_bin not null,
  status      smallint     not null,
  duration_ms int          not null,
  at          datetime(3)  not null,
  index call_log_at (at, endpoint)
) engine = InnoDB;

-- A template message holds whatever fits into a request.
alter table outbox_message modify body mediumtext not null;
