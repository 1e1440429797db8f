-- The care part of an account. Names to sign in with compare without regard to case. Without a status it is only a name
-- and a picture.
create table care_user (
  account_id          bigint       not null primary key,
  role                varchar(16) character set ascii collate ascii_bin,
  status              varchar(10) character set ascii collate ascii_bin,
  name                varchar(50)  not null,
  nickname            varchar(30),
  phone               varchar(11) character set ascii collate ascii_bin,
  id_card             char(18) character set ascii collate ascii_bin,
  avatar              varchar(500),
  apply_role          varchar(16) character set ascii collate ascii_bin,
  relative_name       varchar(50),
  relation            varchar(10) character set ascii collate ascii_bin,
  relative_id_card    char(18) character set ascii collate ascii_bin,
  relative_patient_id bigint,
  reject_reason       varchar(200),
  login_key           varchar(50) character set utf8mb4 collate utf8mb4_bin,
  password_hash       varchar(255) character set ascii collate ascii_bin,
  created_at          datetime(3)  not null,
  updated_at          datetime(3)  not null,
  unique key care_user_login (login_key),
  index care_user_status (status, created_at, account_id),
  index care_user_role (role, status),
  constraint care_user_account foreign key (account_id) references account (id),
  constraint care_user_child foreign key (relative_patient_id) references care_patient (id) on delete set null,
  constraint care_user_status check (status in ('pending', 'active', 'rejected'))
) engine = InnoDB;

create table care_star (
  account_id bigint      not null,
  patient_id bigint      not null,
  created_at datetime(3) not null,
  primary key (account_id, patient_id),
  constraint care_star_patient foreign key (patient_id) references care_patient (id) on delete cascade
) engine = InnoDB;
