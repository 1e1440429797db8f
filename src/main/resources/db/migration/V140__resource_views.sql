-- What the lists of the native REST read: a row of each resource with the names that go with it.
create view clinic_listed as
select c.id, c.hospital_id, c.department_id, c.name, c.address, c.kind as clinic_type,
       c.price_normal as default_price_normal, c.price_expert as default_price_expert,
       c.price_special as default_price_special,
       h.name as hospital_name, m.name as department_name, c.created_at
from clinic c
join hospital h on h.id = c.hospital_id
join minor_department m on m.id = c.department_id;

create view doctor_listed as
select d.id, d.account_id as user_id, d.department_id, m.name as department_name, d.name, d.title, d.specialty,
       d.introduction, coalesce(d.photo_path, d.original_photo_url) as photo_url, d.head as is_department_head,
       (a.id is not null and a.is_active and a.deleted_at is null) as is_registered,
       d.price_normal as default_price_normal, d.price_expert as default_price_expert,
       d.price_special as default_price_special, d.created_at
from doctor d
join minor_department m on m.id = d.department_id
left join account a on a.id = d.account_id;

create view schedule_listed as
select s.id, s.doctor_id, s.clinic_id, s.date, s.section as time_section, s.slot_type, s.total_slots,
       s.remaining_slots, s.price, s.open, d.name as doctor_name, c.name as clinic_name, c.department_id,
       c.hospital_id, s.created_at
from schedule s
join doctor d on d.id = s.doctor_id
join clinic c on c.id = s.clinic_id;
