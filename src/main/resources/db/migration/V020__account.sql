-- A deleted account keeps its row for the record. What has to be unique is so through generated keys that are null once
-- the account is deleted, which makes the values free; they are also what sign-in looks up. They compare exactly
-- (e-mail comes in lower case), while the columns they come from compare as people search.
create table account (
  id             bigint       not null auto_increment primary key,
  name           varchar(50)  not null,
  username       varchar(50),
  email          varchar(255),
  phone          varchar(25),
  identifier     varchar(50),
  openid         varchar(64) character set ascii collate ascii_bin,
  password_hash  varchar(255) character set ascii collate ascii_bin,
  role           varchar(16) character set ascii collate ascii_bin,
  is_admin       boolean      not null,
  is_active      boolean      not null,
  is_verified    boolean      not null,
  is_demo        boolean      not null,
  created_at     datetime(3)  not null,
  updated_at     datetime(3)  not null,
  deleted_at     datetime(3),
  username_key   varchar(50)  character set utf8mb4 collate utf8mb4_bin as (if(deleted_at is null, username, null)) stored,
  email_key      varchar(255) character set utf8mb4 collate utf8mb4_bin as (if(deleted_at is null, email, null)) stored,
  phone_key      varchar(25)  character set utf8mb4 collate utf8mb4_bin as (if(deleted_at is null, phone, null)) stored,
  identifier_key varchar(50)  character set utf8mb4 collate utf8mb4_bin as (if(deleted_at is null, identifier, null)) stored,
  openid_key     varchar(64)  character set ascii collate ascii_bin as (if(deleted_at is null, openid, null)) stored,
  unique key account_username (username_key),
  unique key account_email (email_key),
  unique key account_phone (phone_key),
  unique key account_identifier (identifier_key),
  unique key account_openid (openid_key),
  key account_role (is_admin, deleted_at),
  key account_demo (is_demo, deleted_at)
) engine = InnoDB;

-- Held by whoever registers the first administrator. One row at most, whatever runs at the same time.
create table first_administrator (
  seat     tinyint     not null primary key,
  taken_at datetime(3) not null,
  constraint first_administrator_one_seat check (seat = 1)
) engine = InnoDB;
