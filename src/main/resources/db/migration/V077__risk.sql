-- How an account stands. base is the score after the last behaviour, from which it decays week by week: weeks counts
-- those since the last incident that have been taken off, base_weeks those that had been when the base was set. due_at
-- is when something is to be taken off next. Scoring an account begins with locking its row, which is the last lock a
-- transaction takes; so nothing here refers to accounts, for that would lock them.
create table risk_account (
  account_id  bigint      not null primary key,
  score       int         not null default 0,
  base        int         not null default 0,
  base_weeks  int         not null default 0,
  weeks       int         not null default 0,
  incident_at datetime(3),
  stable_at   datetime(3),
  due_at      datetime(3),
  index risk_account_score (score),
  index risk_account_due (due_at),
  constraint risk_account_score check (score >= 0)
) engine = InnoDB;

-- Every change of a score, with the level after it.
create table risk_log (
  id          bigint       not null auto_increment primary key,
  account_id  bigint       not null,
  behaviour   varchar(32) character set ascii collate ascii_bin not null,
  change_by   int          not null,
  level       varchar(8) character set ascii collate ascii_bin not null,
  description varchar(255) not null,
  at          datetime(3)  not null,
  index risk_log_account (account_id, id),
  index risk_log_behaviour (account_id, behaviour, at)
) engine = InnoDB;

-- Sign-ins and cancellations, which are counted; bookings are counted among the orders.
create table risk_event (
  id         bigint      not null auto_increment primary key,
  account_id bigint      not null,
  kind       varchar(8) character set ascii collate ascii_bin not null,
  at         datetime(3) not null,
  index risk_event_account (account_id, kind, at),
  constraint risk_event_kind check (kind in ('SIGN_IN', 'CANCEL'))
) engine = InnoDB;
