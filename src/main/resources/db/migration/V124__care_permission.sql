-- pending_key lets a caller have one pending request for each patient and set of fields.
create table care_permission_request (
  id                   bigint       not null auto_increment primary key,
  requester_id         bigint       not null,
  patient_id           bigint       not null,
  fields               varchar(40) character set ascii collate ascii_bin not null,
  reason               varchar(500) not null,
  status               varchar(10) character set ascii collate ascii_bin not null,
  requested_days       int          not null,
  requested_expires_at datetime(3)  not null,
  expires_at           datetime(3),
  created_at           datetime(3)  not null,
  approved_at          datetime(3),
  approved_by          bigint,
  rejected_at          datetime(3),
  rejected_by          bigint,
  reject_reason        varchar(200),
  pending_key          varchar(100) character set ascii collate ascii_bin
    as (if(status = 'pending', concat(requester_id, ':', patient_id, ':', fields), null)) stored,
  unique key care_permission_pending (pending_key),
  index care_permission_requester (requester_id, patient_id, status),
  index care_permission_status (status, created_at),
  index care_permission_created (created_at, id),
  constraint care_permission_patient foreign key (patient_id) references care_patient (id),
  constraint care_permission_status check (status in ('pending', 'approved', 'rejected'))
) engine = InnoDB;
