-- Whoever is treated. Most have an account of their own; who was entered by a relative has none.
create table patient (
  id          bigint       not null auto_increment primary key,
  account_id  bigint,
  name        varchar(50)  not null,
  identifier  varchar(50) collate utf8mb4_bin,
  id_card     varchar(18) character set ascii collate ascii_bin,
  type        varchar(8) character set ascii collate ascii_bin not null,
  gender      varchar(8) character set ascii collate ascii_bin not null,
  birth_date  date,
  is_verified boolean      not null default false,
  created_at  datetime(3)  not null,
  updated_at  datetime(3)  not null,
  unique key patient_account (account_id),
  unique key patient_identifier (identifier),
  unique key patient_id_card (id_card),
  index patient_name (name),
  constraint patient_account foreign key (account_id) references account (id),
  constraint patient_type check (type in ('STUDENT', 'TEACHER', 'STAFF', 'EXTERNAL')),
  constraint patient_gender check (gender in ('MALE', 'FEMALE', 'UNKNOWN'))
) engine = InnoDB;

-- For whom an account may act (就诊人), himself included. default_of lets an account have one default only.
create table patient_relation (
  id            bigint      not null auto_increment primary key,
  account_id    bigint      not null,
  patient_id    bigint      not null,
  relation_type varchar(20) not null,
  is_default    boolean     not null,
  remark        varchar(200),
  created_at    datetime(3) not null,
  default_of    bigint as (case when is_default then account_id end) stored,
  unique key patient_relation_pair (account_id, patient_id),
  unique key patient_relation_default (default_of),
  index patient_relation_patient (patient_id),
  constraint patient_relation_account foreign key (account_id) references account (id),
  constraint patient_relation_patient foreign key (patient_id) references patient (id)
) engine = InnoDB;
