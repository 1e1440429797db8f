-- Where a confirmed order stands in the doctor's queue; an order without a row was never called. called_schedule lets a
-- schedule have one called order at a time.
create table consultation_turn (
  order_id        bigint      not null primary key,
  schedule_id     bigint      not null,
  pass_count      int         not null default 0,
  called          boolean     not null,
  called_at       datetime(3),
  called_schedule bigint as (case when called then schedule_id end) stored,
  unique key consultation_turn_called (called_schedule),
  index consultation_turn_schedule (schedule_id),
  constraint consultation_turn_order foreign key (order_id) references appointment (id),
  constraint consultation_turn_schedule foreign key (schedule_id) references schedule (id) on delete cascade
) engine = InnoDB;

-- What the doctor wrote of a visit; patient, doctor and department as they were then.
create table visit_record (
  id              bigint      not null auto_increment primary key,
  order_id        bigint      not null,
  patient_id      bigint      not null,
  doctor_id       bigint      not null,
  department_id   bigint      not null,
  chief_complaint varchar(2000),
  present_illness varchar(2000),
  auxiliary_exam  varchar(2000),
  diagnosis       varchar(2000),
  prescription    varchar(2000),
  visited_at      datetime(3) not null,
  follow_up_due   boolean     not null default false,
  unique key visit_record_order (order_id),
  index visit_record_patient (patient_id, visited_at, id),
  constraint visit_record_order foreign key (order_id) references appointment (id),
  constraint visit_record_patient foreign key (patient_id) references patient (id),
  constraint visit_record_doctor foreign key (doctor_id) references doctor (id)
) engine = InnoDB;
