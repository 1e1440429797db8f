-- section: 0 上午, 1 下午, 2 晚上; slot_type: 0 普通, 1 专家, 2 特需.
-- open_section is the section while the schedule is open and null when it is stopped (停诊), so the unique key lets a
-- doctor have any number of stopped schedules and one open one for each date and section.
create table schedule (
  id              bigint not null auto_increment primary key,
  doctor_id       bigint not null,
  clinic_id       bigint not null,
  date            date not null,
  section         tinyint not null,
  slot_type       tinyint not null,
  open            boolean not null default true,
  total_slots     int not null,
  remaining_slots int not null,
  price           decimal(10, 2) not null,
  created_at      datetime(3) not null,
  open_section    tinyint as (case when open then section end) stored,
  unique key schedule_open (doctor_id, date, open_section),
  index schedule_clinic (clinic_id, date, section),
  index schedule_date (date, section, id),
  constraint schedule_doctor foreign key (doctor_id) references doctor (id),
  constraint schedule_clinic foreign key (clinic_id) references clinic (id),
  constraint schedule_section check (section between 0 and 2),
  constraint schedule_slot_type check (slot_type between 0 and 2),
  constraint schedule_slots check (remaining_slots >= 0 and remaining_slots <= total_slots)
) engine = InnoDB;
