-- The last queue number given to an order of the schedule; numbers are never given twice.
alter table schedule add column queue_numbers int not null default 0;

-- One order (挂号). date, section, slot_type and department_id are what was booked: the limits on a patient's orders are
-- read from here alone, and the past keeps what it was.
-- live_schedule and waiting_schedule are null unless the order is pending or confirmed, or waiting: of either a patient
-- has one for each schedule, and any number of ended ones.
-- payment_since starts the time to pay; payment_asked_at is set before the payment service is asked for money under the
-- reference of this round, so whatever ends the order knows that money may have been taken.
create table appointment (
  id               bigint         not null auto_increment primary key,
  order_no         char(16) character set ascii collate ascii_bin not null,
  schedule_id      bigint         not null,
  patient_id       bigint         not null,
  initiator_id     bigint         not null,
  department_id    bigint         not null,
  date             date           not null,
  section          tinyint        not null,
  slot_type        tinyint        not null,
  status           varchar(10) character set ascii collate ascii_bin not null,
  payment_status   varchar(10) character set ascii collate ascii_bin not null,
  source           varchar(8) character set ascii collate ascii_bin not null,
  price            decimal(10, 2) not null,
  queue_number     int,
  priority         tinyint        not null default 0,
  symptoms         varchar(1000),
  created_at       datetime(3)    not null,
  payment_since    datetime(3),
  payment_round    smallint       not null default 0,
  payment_asked_at datetime(3),
  payment_method   varchar(8) character set ascii collate ascii_bin,
  payment_remark   varchar(200),
  paid_at          datetime(3),
  ended_at         datetime(3),
  reason           varchar(200),
  refunded_amount  decimal(10, 2),
  reminded_at      datetime(3),
  live_schedule    bigint as (case when status in ('PENDING', 'CONFIRMED') then schedule_id end) stored,
  waiting_schedule bigint as (case when status = 'WAITLIST' then schedule_id end) stored,
  unique key appointment_order_no (order_no),
  unique key appointment_queue_number (schedule_id, queue_number),
  unique key appointment_live (patient_id, live_schedule),
  unique key appointment_waiting (patient_id, waiting_schedule),
  index appointment_patient (patient_id, created_at, id),
  index appointment_initiator (initiator_id, created_at, id),
  index appointment_schedule (schedule_id, status, id),
  index appointment_payment (status, payment_since, id),
  index appointment_date (status, date, id),
  constraint appointment_schedule foreign key (schedule_id) references schedule (id),
  constraint appointment_patient foreign key (patient_id) references patient (id),
  constraint appointment_initiator foreign key (initiator_id) references account (id),
  constraint appointment_status check (status in
    ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'TIMEOUT', 'NO_SHOW', 'WAITLIST')),
  constraint appointment_payment_status check (payment_status in
    ('PENDING', 'PAID', 'REFUNDED', 'CANCELLED', 'FAILED'))
) engine = InnoDB;

-- Money to give back, once for each reference under which it was asked for; done_at is null until the payment service
-- has taken the refund.
create table refund (
  reference varchar(24) character set ascii collate ascii_bin not null primary key,
  amount    decimal(10, 2) not null,
  due_at    datetime(3)    not null,
  attempts  int            not null default 0,
  done_at   datetime(3),
  receipt   varchar(255),
  index refund_due (done_at, due_at)
) engine = InnoDB;
