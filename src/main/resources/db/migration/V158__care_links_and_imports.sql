-- Whoever walks the stays without a file finds those that were linked meanwhile at their place.
alter table care_tenancy
  add column linked_at datetime(3),
  add index care_tenancy_linked (linked_at, id);

-- Imports hold the slots of a child's name and number while they look whether it is there, so that no two make it.
create table care_import_slot (
  slot int not null primary key
) engine = InnoDB;

insert into care_import_slot (slot) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18),
  (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32), (33), (34), (35), (36),
  (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47), (48), (49), (50), (51), (52), (53), (54),
  (55), (56), (57), (58), (59), (60), (61), (62), (63);
