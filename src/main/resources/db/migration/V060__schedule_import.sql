-- Whoever imports schedules holds the lock of the one row, which falls with his connection whatever becomes of him.
create table schedule_import (
  seat tinyint not null primary key,
  constraint schedule_import_seat check (seat = 1)
) engine = InnoDB;

insert into schedule_import (seat) values (1);
