package guahao.booking.web;

import guahao.booking.Appointment;
import guahao.booking.OrderPayment;
import guahao.booking.OrderPayment.Collected;
import guahao.booking.PaymentMethod;
import guahao.platform.clock.PlainTime;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Notes a payment, once for each idempotency key. */
@Singleton
class PaymentSettlement {

    private final OrderPayment payment;

    PaymentSettlement(OrderPayment payment) {
        this.payment = payment;
    }

    /** Who pays what and how. */
    record Instruction(
            long accountId,
            long orderId,
            PaymentMethod method,
            @Nullable String remark) {}

    @Serdeable
    record Paid(
            boolean success,
            long orderId,
            String orderNo,
            String paymentStatus,
            @Nullable String paymentTime,
            String method,
            BigDecimal amount) {}

    /** @param body of the request, which may carry the key */
    @Idempotent(clientToken = true)
    Paid settle(Instruction instruction, @Nullable Collected collected, Input body) {
        Appointment order = payment.settle(
                instruction.accountId(), instruction.orderId(), collected, instruction.method(), instruction.remark());
        return new Paid(
                true,
                order.id(),
                order.orderNo(),
                order.paymentStatus().word(),
                PlainTime.ofNullable(order.payment().paidAt()),
                instruction.method().word(),
                order.price());
    }
}
