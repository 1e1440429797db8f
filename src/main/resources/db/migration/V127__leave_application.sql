-- Doctors' applications to be away, one day each; attachments is a JSON list of paths. What a pending or approved one
-- covers stands in morning, afternoon and night, a full one in all three, so the unique keys keep a second one out.
create table leave_application (
  id           bigint       not null auto_increment primary key,
  doctor_id    bigint       not null,
  date         date         not null,
  shift        varchar(10)  not null,
  reason       varchar(500) not null,
  attachments  text         not null,
  submitted_at datetime(3)  not null,
  status       varchar(10)  not null default 'PENDING',
  auditor_id   bigint,
  audited_at   datetime(3),
  audit_remark varchar(500),
  morning      date as (case when status <> 'REJECTED' and shift in ('MORNING', 'FULL') then date end) stored,
  afternoon    date as (case when status <> 'REJECTED' and shift in ('AFTERNOON', 'FULL') then date end) stored,
  night        date as (case when status <> 'REJECTED' and shift in ('NIGHT', 'FULL') then date end) stored,
  unique key leave_morning (doctor_id, morning),
  unique key leave_afternoon (doctor_id, afternoon),
  unique key leave_night (doctor_id, night),
  index leave_date (doctor_id, date),
  index leave_doctor_status (doctor_id, status),
  index leave_status (status),
  constraint leave_doctor foreign key (doctor_id) references doctor (id) on delete cascade,
  constraint leave_auditor foreign key (auditor_id) references account (id),
  constraint leave_shift check (shift in ('MORNING', 'AFTERNOON', 'NIGHT', 'FULL')),
  constraint leave_state check (status in ('PENDING', 'APPROVED', 'REJECTED')),
  constraint leave_decided check ((status = 'PENDING') = (auditor_id is null) and (auditor_id is null) = (audited_at is null))
) engine = InnoDB;
