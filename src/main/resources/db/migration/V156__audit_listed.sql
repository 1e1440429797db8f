-- Administrators search the trail by any of these, newest first.
create index audit_log_action on audit_log (action, id);
create index audit_log_at on audit_log (at, id);
create index audit_log_target_id on audit_log (target_id, id);

-- What the native REST lists: an entry with the name of who acted.
create view audit_listed as
select l.id, l.at, l.at as created_at, l.actor_id, a.name as actor_name, l.action, l.target_type, l.target_id,
       l.address, l.request_id, l.hash
from audit_log l
left join account a on a.id = l.actor_id;
