create table care_export (
  id         bigint      not null auto_increment primary key,
  type       varchar(16) character set ascii collate ascii_bin not null,
  params     text        not null,
  status     varchar(10) character set ascii collate ascii_bin not null,
  retries    int         not null,
  progress   int         not null,
  taken_at   datetime(3),
  file       varchar(255) character set ascii collate ascii_bin,
  file_name  varchar(100),
  expires_at datetime(3),
  created_by bigint      not null,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  index care_export_creator (created_by, created_at),
  index care_export_status (status, id),
  index care_export_expiry (expires_at),
  constraint care_export_status check (status in ('pending', 'running', 'done', 'failed'))
) engine = InnoDB;

create table care_import_file (
  id          char(32) character set ascii collate ascii_bin not null primary key,
  file        varchar(255) character set ascii collate ascii_bin not null,
  uploaded_by bigint      not null,
  created_at  datetime(3) not null,
  index care_import_file_created (created_at)
) engine = InnoDB;

create table care_metric (
  id       bigint      not null auto_increment primary key,
  ns       varchar(32) character set ascii collate ascii_bin not null,
  action   varchar(64) character set ascii collate ascii_bin not null,
  ok       boolean     not null,
  duration bigint      not null,
  code     varchar(20) character set ascii collate ascii_bin not null,
  actor_id bigint,
  at       datetime(3) not null,
  index care_metric_at (at, actor_id)
) engine = InnoDB;

create table care_alert (
  id         bigint       not null auto_increment primary key,
  kind       varchar(32) character set ascii collate ascii_bin not null,
  value      decimal(14, 2) not null,
  threshold  decimal(14, 2) not null,
  created_at datetime(3)  not null,
  index care_alert_created (created_at)
) engine = InnoDB;
