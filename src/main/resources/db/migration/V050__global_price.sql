-- What a registration costs where neither doctor, clinic nor department says so. One row, always there.
create table global_price (
  id            bigint not null primary key,
  price_normal  decimal(10, 2),
  price_expert  decimal(10, 2),
  price_special decimal(10, 2),
  constraint global_price_one_row check (id = 1),
  constraint global_price_not_negative check (price_normal >= 0 and price_expert >= 0 and price_special >= 0)
) engine = InnoDB;

insert into global_price (id) values (1);

alter table doctor
  add constraint doctor_prices check (price_normal >= 0 and price_expert >= 0 and price_special >= 0);
