-- Whose role in the gallery was raised; everybody else is a visitor, and platform administrators are administrators.
create table gallery_member (
  account_id bigint      not null primary key,
  role       varchar(16) character set ascii collate ascii_bin not null,
  updated_at datetime(3) not null,
  constraint gallery_member_account foreign key (account_id) references account (id),
  constraint gallery_member_role check (role in ('VISITOR', 'PHOTOGRAPHER', 'ADMIN'))
) engine = InnoDB;

create table gallery_invitation (
  id         bigint      not null auto_increment primary key,
  code       varchar(32) character set ascii collate ascii_bin not null,
  role       varchar(16) character set ascii collate ascii_bin not null,
  created_by bigint      not null,
  created_at datetime(3) not null,
  expires_at datetime(3),
  max_uses   int         not null,
  uses       int         not null,
  revoked_at datetime(3),
  unique key gallery_invitation_code (code),
  index gallery_invitation_listed (revoked_at, created_at, id),
  constraint gallery_invitation_creator foreign key (created_by) references account (id),
  constraint gallery_invitation_role check (role in ('VISITOR', 'PHOTOGRAPHER', 'ADMIN')),
  constraint gallery_invitation_uses check (uses between 0 and max_uses)
) engine = InnoDB;

create table gallery_redemption (
  invitation_id bigint      not null,
  user_id       bigint      not null,
  redeemed_at   datetime(3) not null,
  primary key (invitation_id, user_id),
  index gallery_redemption_user (user_id),
  constraint gallery_redemption_invitation foreign key (invitation_id) references gallery_invitation (id),
  constraint gallery_redemption_user foreign key (user_id) references account (id)
) engine = InnoDB;

create table gallery_project (
  id          bigint        not null auto_increment primary key,
  name        varchar(200)  not null,
  description varchar(5000) not null,
  event_date  date,
  owner_id    bigint        not null,
  created_at  datetime(3)   not null,
  updated_at  datetime(3)   not null,
  index gallery_project_newest (created_at, id),
  constraint gallery_project_owner foreign key (owner_id) references account (id)
) engine = InnoDB;

-- crc32 is the zip's: an archive says it before each stored entry, and so nothing has to be read twice.
create table gallery_photo (
  id          bigint       not null auto_increment primary key,
  project_id  bigint,
  uploader_id bigint       not null,
  path        varchar(100) character set ascii collate ascii_bin not null,
  thumb_path  varchar(100) character set ascii collate ascii_bin not null,
  media_type  varchar(16)  character set ascii collate ascii_bin not null,
  bytes       bigint       not null,
  crc32       bigint       not null,
  width       int          not null,
  height      int          not null,
  created_at  datetime(3)  not null,
  index gallery_photo_project (project_id, created_at, id),
  index gallery_photo_uploader (uploader_id),
  constraint gallery_photo_project foreign key (project_id) references gallery_project (id),
  constraint gallery_photo_uploader foreign key (uploader_id) references account (id)
) engine = InnoDB;

-- Files that no photo has, from which time on they may go: those about to be written and those of deleted photos.
create table gallery_loose_file (
  path   varchar(100) character set ascii collate ascii_bin not null primary key,
  due_at datetime(3)  not null,
  index gallery_loose_file_due (due_at)
) engine = InnoDB;
