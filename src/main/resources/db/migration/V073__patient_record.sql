alter table patient
  add column height  decimal(4, 1),
  add column address varchar(255),
  add constraint patient_height check (height > 0);

-- What a patient had, is allergic to, and what runs in the family, line by line.
create table medical_history_entry (
  id         bigint       not null auto_increment primary key,
  patient_id bigint       not null,
  kind       varchar(8) character set ascii collate ascii_bin not null,
  entry      varchar(500) not null,
  index medical_history_entry_patient (patient_id, id),
  constraint medical_history_entry_patient foreign key (patient_id) references patient (id),
  constraint medical_history_entry_kind check (kind in ('PAST', 'ALLERGY', 'FAMILY'))
) engine = InnoDB;

-- The phone numbers by which other features may look for people; a deleted account has none.
create view account_phone as
  select id as account_id, phone from account where deleted_at is null;
