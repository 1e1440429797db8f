-- That a doctor came to a schedule, or did not: one record for each, whoever is first.
create table attendance (
  id              bigint      not null auto_increment primary key,
  schedule_id     bigint      not null,
  checked_in_at   datetime(3),
  in_latitude     decimal(9, 6),
  in_longitude    decimal(9, 6),
  checked_out_at  datetime(3),
  out_latitude    decimal(9, 6),
  out_longitude   decimal(9, 6),
  absent_since    datetime(3),
  unique key attendance_schedule (schedule_id),
  constraint attendance_schedule foreign key (schedule_id) references schedule (id) on delete cascade,
  constraint attendance_kind check ((checked_in_at is null) <> (absent_since is null)),
  constraint attendance_order check (checked_out_at is null or checked_in_at is not null)
) engine = InnoDB;
