-- Counts the changes of the directory: who keeps it in memory sees here that it is no longer what was read.
create table directory_version (
  id      tinyint not null primary key,
  version bigint  not null,
  constraint directory_version_one_row check (id = 1)
) engine = InnoDB;

insert into directory_version (id, version) values (1, 1);
