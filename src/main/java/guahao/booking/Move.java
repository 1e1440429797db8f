package guahao.booking;

import java.math.BigDecimal;

/** An order that goes to another schedule. */
record Move(Appointment order, Session from, Session to, BigDecimal price) {

    boolean changesPrice() {
        return price.compareTo(order.price()) != 0;
    }

    /** Whether it costs nothing any more and needs no paying. */
    boolean becomesFree() {
        return order.isUnpaid() && price.signum() == 0;
    }
}
