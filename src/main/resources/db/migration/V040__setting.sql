-- One value set on one level. Sections and keys that the server does not know are kept as they were sent.
create table setting (
  level      varchar(12) character set ascii collate ascii_bin not null,
  scope_id   bigint not null,
  section    varchar(64) collate utf8mb4_bin not null,
  name       varchar(64) collate utf8mb4_bin not null,
  value      text not null,
  updated_at datetime(3) not null,
  primary key (level, scope_id, section, name),
  constraint setting_level check (level in ('GLOBAL', 'MINOR_DEPT', 'CLINIC', 'DOCTOR')),
  constraint setting_global check (level <> 'GLOBAL' or scope_id = 0)
) engine = InnoDB;
