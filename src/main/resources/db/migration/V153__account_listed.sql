-- What an administrator said somebody is. The role beside it is what he registered as, which other features set.
alter table account
  add column assigned_role varchar(16) character set ascii collate ascii_bin,
  add index account_assigned_role (assigned_role, deleted_at),
  add index account_active (is_active, deleted_at);

-- What the native REST lists: an account with what it is today.
create view account_listed as
select a.id, a.name, a.email, a.username, a.phone, a.identifier, a.is_admin, a.assigned_role,
       case when a.is_admin then 'admin'
            when d.id is not null then 'doctor'
            when a.assigned_role is not null then lower(a.assigned_role)
            when p.id is not null then 'patient'
            else 'visitor' end as role,
       a.is_active, a.created_at
from account a
left join doctor d on d.account_id = a.id
left join patient p on p.account_id = a.id
where a.deleted_at is null;
