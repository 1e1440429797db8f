-- What the native REST lists: a patient with the phone number of the account, if that is not deleted.
create view patient_listed as
select p.id, p.account_id as user_id, p.name, p.gender, p.birth_date, p.id_card, p.identifier, p.type as patient_type,
       a.phone, p.address, p.is_verified, p.created_at
from patient p
left join account_phone a on a.account_id = p.account_id;

create index patient_gender on patient (gender);
create index patient_type on patient (type);
