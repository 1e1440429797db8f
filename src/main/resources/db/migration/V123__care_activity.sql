-- Never more registered than there are places; a lowered capacity takes nobody's place away, so the count is guarded by
-- the statement that takes a place and not by a check.
create table care_activity (
  id               bigint       not null auto_increment primary key,
  title            varchar(40)  not null,
  type             varchar(20)  not null,
  date             date         not null,
  end_date         date,
  location         varchar(80)  not null,
  capacity         int          not null,
  status           varchar(10) character set ascii collate ascii_bin not null,
  description      varchar(500),
  is_public        boolean      not null,
  registered_count int          not null default 0,
  created_by       bigint       not null,
  created_at       datetime(3)  not null,
  updated_at       datetime(3),
  index care_activity_status (status, date),
  index care_activity_date (date, id),
  index care_activity_created (created_at, id),
  constraint care_activity_status check (status in ('open', 'ongoing', 'done', 'closed')),
  constraint care_activity_days check (end_date >= date),
  constraint care_activity_numbers check (capacity >= 0 and registered_count >= 0)
) engine = InnoDB;

-- One row for each user, and for each phone of those without an account. The place in the queue is (created_at, id).
create table care_registration (
  id            bigint      not null auto_increment primary key,
  activity_id   bigint      not null,
  user_id       bigint,
  guest_name    varchar(30),
  guest_phone   varchar(11) character set ascii collate ascii_bin,
  status        varchar(10) character set ascii collate ascii_bin not null,
  created_at    datetime(3) not null,
  registered_at datetime(3),
  cancelled_at  datetime(3),
  checked_in_at datetime(3),
  guest_key     varchar(11) character set ascii collate ascii_bin as (if(user_id is null, guest_phone, null)) stored,
  unique key care_registration_user (activity_id, user_id),
  unique key care_registration_guest (activity_id, guest_key),
  index care_registration_queue (activity_id, status, created_at),
  index care_registration_of (user_id, created_at),
  index care_registration_created (created_at, id),
  constraint care_registration_activity foreign key (activity_id) references care_activity (id),
  constraint care_registration_status check (status in ('registered', 'waitlist', 'cancelled'))
) engine = InnoDB;
