package guahao.booking;

import org.jspecify.annotations.Nullable;

/** How an order ends before anybody is treated. */
record Ending(AppointmentStatus status, @Nullable String reason) {

    static Ending cancelled(@Nullable String reason) {
        return new Ending(AppointmentStatus.CANCELLED, reason);
    }

    static Ending timedOut() {
        return new Ending(AppointmentStatus.TIMEOUT, null);
    }

    PaymentStatus paymentOf(Appointment order) {
        if (order.isPaid()) {
            return PaymentStatus.REFUNDED;
        }
        return status == AppointmentStatus.TIMEOUT ? PaymentStatus.FAILED : PaymentStatus.CANCELLED;
    }
}
