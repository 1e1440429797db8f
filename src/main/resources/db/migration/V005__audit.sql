-- A row is written unsealed, with its transaction, and sealed into the chain afterwards.
create table audit_log (
  id          bigint not null auto_increment primary key,
  at          datetime(3) not null,
  actor_id    bigint,
  action      varchar(64) character set ascii collate ascii_bin not null,
  target_type varchar(64) character set ascii collate ascii_bin,
  target_id   varchar(64),
  detail      text not null,
  address     varchar(64),
  request_id  varchar(64),
  seq         bigint,
  prev_hash   char(64) character set ascii collate ascii_bin,
  hash        char(64) character set ascii collate ascii_bin,
  unique index audit_log_seq (seq),
  index audit_log_target (target_type, target_id, id),
  index audit_log_actor (actor_id, id)
) engine = InnoDB;

create table audit_head (
  id   bigint not null primary key,
  seq  bigint not null,
  hash char(64) character set ascii collate ascii_bin not null
) engine = InnoDB;

insert into audit_head (id, seq, hash) values (1, 0, repeat('0', 64));
