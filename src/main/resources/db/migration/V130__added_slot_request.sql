-- A doctor asks for a slot beyond those planned (加号). pending_doctor is the doctor while it is undecided and null
-- afterwards, so a doctor has one undecided request for each schedule and patient, and any number of decided ones.
-- The doctor is the schedule's at that time; neither keeps the doctor's row from being deleted.
create table added_slot_request (
  id             bigint      not null auto_increment primary key,
  schedule_id    bigint      not null,
  patient_id     bigint      not null,
  doctor_id      bigint      not null,
  applicant_id   bigint      not null,
  slot_type      tinyint     not null,
  reason         varchar(500),
  submitted_at   datetime(3) not null,
  status         varchar(8) character set ascii collate ascii_bin not null,
  auditor_id     bigint,
  audited_at     datetime(3),
  audit_remark   varchar(500),
  pending_doctor bigint as (case when status = 'PENDING' then doctor_id end) stored,
  unique key added_slot_request_pending (schedule_id, patient_id, pending_doctor),
  index added_slot_request_doctor (doctor_id, submitted_at, id),
  index added_slot_request_status (status, submitted_at, id),
  index added_slot_request_submitted (submitted_at, id),
  constraint added_slot_request_schedule foreign key (schedule_id) references schedule (id) on delete cascade,
  constraint added_slot_request_patient foreign key (patient_id) references patient (id),
  constraint added_slot_request_applicant foreign key (applicant_id) references account (id),
  constraint added_slot_request_slot_type check (slot_type between 0 and 2),
  constraint added_slot_request_state check (status in ('PENDING', 'APPROVED', 'REJECTED'))
) engine = InnoDB;
