-- By whom schedules are held, for features that keep things of schedules.
create view schedule_doctor as
  select id as schedule_id, doctor_id from schedule;
