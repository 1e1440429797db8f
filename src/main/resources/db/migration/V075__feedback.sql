create table feedback (
  id            bigint       not null auto_increment primary key,
  account_id    bigint       not null,
  type          varchar(16) character set ascii collate ascii_bin not null,
  content       varchar(500) not null,
  contact_phone varchar(20),
  contact_email varchar(255),
  status        varchar(16) character set ascii collate ascii_bin not null,
  created_at    datetime(3)  not null,
  index feedback_account (account_id, id),
  constraint feedback_account foreign key (account_id) references account (id),
  constraint feedback_type check (type in ('BUG', 'SUGGESTION', 'COMPLAINT', 'PRAISE'))
) engine = InnoDB;
