-- A feature shows its own entries by time, by what was done and by who did it.
create index audit_log_target_at on audit_log (target_type, at);
create index audit_log_target_action on audit_log (target_type, action, at);
create index audit_log_target_actor on audit_log (target_type, actor_id, at);
