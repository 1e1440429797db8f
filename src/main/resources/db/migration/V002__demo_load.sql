create table demo_load (
  id        bigint not null primary key,
  loaded_at datetime(3) not null
) engine = InnoDB;
