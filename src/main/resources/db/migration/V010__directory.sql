create table hospital (
  id bigint not null auto_increment primary key,
  name varchar(100) not null,
  address varchar(255),
  latitude double,
  longitude double,
  image_type varchar(100) character set ascii collate ascii_bin,
  image_path varchar(255),
  created_at datetime(3) not null,
  constraint hospital_name unique (name),
  constraint hospital_latitude check (latitude between -90 and 90),
  constraint hospital_longitude check (longitude between -180 and 180),
  constraint hospital_image check ((image_type is null) = (image_path is null))
) engine=InnoDB;

create table major_department (
  id bigint not null auto_increment primary key,
  name varchar(100) not null,
  description varchar(1000),
  created_at datetime(3) not null,
  constraint major_department_name unique (name)
) engine=InnoDB;

create table minor_department (
  id bigint not null auto_increment primary key,
  major_id bigint not null,
  name varchar(100) not null,
  description varchar(1000),
  price_normal decimal(10,2),
  price_expert decimal(10,2),
  price_special decimal(10,2),
  created_at datetime(3) not null,
  constraint minor_department_name unique (name),
  constraint minor_department_major foreign key (major_id) references major_department (id),
  constraint minor_department_prices check (price_normal >= 0 and price_expert >= 0 and price_special >= 0)
) engine=InnoDB;

create table clinic (
  id bigint not null auto_increment primary key,
  hospital_id bigint not null,
  department_id bigint not null,
  name varchar(100) not null,
  address varchar(255),
  kind tinyint not null default 0,
  price_normal decimal(10,2),
  price_expert decimal(10,2),
  price_special decimal(10,2),
  created_at datetime(3) not null,
  constraint clinic_hospital foreign key (hospital_id) references hospital (id),
  constraint clinic_department foreign key (department_id) references minor_department (id),
  constraint clinic_kind check (kind between 0 and 2),
  constraint clinic_prices check (price_normal >= 0 and price_expert >= 0 and price_special >= 0),
  -- Both ways between hospitals and departments are read off an index alone.
  index clinic_department_by_hospital (hospital_id, department_id),
  index clinic_hospital_by_department (department_id, hospital_id)
) engine=InnoDB;
