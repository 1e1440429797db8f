-- The week that the head of a department wants for a clinic: one application for each clinic and week, which the next
-- one overwrites. doctors are the ids for the 21 sections of the week, Monday's morning first, with commas between
-- them and nothing for an empty one; a row is always one whole week, whoever submits or decides meanwhile.
create table week_plan (
  id           bigint       not null auto_increment primary key,
  clinic_id    bigint       not null,
  week_start   date         not null,
  doctors      varchar(500) character set ascii collate ascii_bin not null,
  submitter_id bigint       not null,
  submitted_at datetime(3)  not null,
  status       varchar(8) character set ascii collate ascii_bin not null,
  auditor_id   bigint,
  audited_at   datetime(3),
  audit_remark varchar(500),
  unique key week_plan_week (clinic_id, week_start),
  index week_plan_status (status, submitted_at, id),
  index week_plan_submitted (submitted_at, id),
  constraint week_plan_clinic foreign key (clinic_id) references clinic (id) on delete cascade,
  constraint week_plan_state check (status in ('PENDING', 'APPROVED', 'REJECTED'))
) engine = InnoDB;
