-- What the native REST lists: an order with the names that go with it.
create view appointment_listed as
select o.id, o.order_no, o.schedule_id, o.patient_id, p.name as patient_name, o.initiator_id, s.doctor_id,
       d.name as doctor_name, o.department_id, s.clinic_id, o.date, o.section as time_section, o.slot_type, o.price,
       o.symptoms, o.status, o.payment_status, o.queue_number, o.created_at
from appointment o
join schedule s on s.id = o.schedule_id
join doctor d on d.id = s.doctor_id
join patient p on p.id = o.patient_id;

create index appointment_day on appointment (date, id);
