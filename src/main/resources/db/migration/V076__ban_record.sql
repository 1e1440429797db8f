-- Bans as they were laid and lifted. account_ban has the last one of each account; laying another while it is in force
-- overwrites its record, too.
create table ban_record (
  id          bigint       not null auto_increment primary key,
  account_id  bigint       not null,
  kind        varchar(8) character set ascii collate ascii_bin not null,
  until       datetime(3),
  reason      varchar(500) not null,
  banned_at   datetime(3)  not null,
  banned_by   bigint,
  lifted_at   datetime(3),
  lifted_by   bigint,
  lift_reason varchar(500),
  index ban_record_account (account_id, id),
  constraint ban_record_kind check (kind in ('REGISTER', 'LOGIN', 'ALL'))
) engine = InnoDB;

insert into ban_record (account_id, kind, until, reason, banned_at, lifted_at)
  select account_id, kind, until, reason, banned_at, lifted_at from account_ban;

-- Whoever scores an account may ban it, and must not wait for whoever holds the account and waits to score it. An
-- account's row stays when it is deleted.
alter table account_ban drop foreign key account_ban_account;

-- Bans that nobody lifted, over or not, for lists of accounts.
create view unlifted_ban as
  select account_id, kind, until from account_ban where lifted_at is null;

-- What an account is called by, for lists that look for it.
create view account_contact as
  select id as account_id, coalesce(email, phone, identifier, username, name) as contact, is_admin
  from account where deleted_at is null;
