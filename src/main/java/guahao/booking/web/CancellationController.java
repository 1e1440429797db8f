package guahao.booking.web;

import guahao.booking.Appointment;
import guahao.booking.Cancellation;
import guahao.identity.wechat.WeChatConsent;
import guahao.platform.caller.Caller;
import guahao.platform.clock.PlainTime;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Giving orders up. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
class CancellationController {

    private static final int LONGEST_REASON = 200;

    private final Cancellation cancellation;
    private final WeChatConsent consent;

    CancellationController(Cancellation cancellation, WeChatConsent consent) {
        this.cancellation = cancellation;
        this.consent = consent;
    }

    @Serdeable
    record Cancelled(boolean success, @Nullable BigDecimal refundAmount) {}

    @Serdeable
    record PaymentCancelled(
            boolean success,
            long orderId,
            String status,
            @Nullable String cancelTime,
            @Nullable String reason) {}

    @Idempotent(clientToken = true)
    @Put(uris = {"/patient/appointments/{id}/cancel", "/appointments/{id}/cancel"})
    Cancelled cancel(@PathVariable long id, Input input, Caller caller) {
        consent.take(caller.id(), input.fields());
        return new Cancelled(true, cancellation.cancel(caller.id(), id));
    }

    @Idempotent(clientToken = true)
    @Post("/patient/appointments/{id}/cancel-payment")
    PaymentCancelled cancelPayment(@PathVariable long id, Input input, Caller caller) {
        Fields fields = input.fields();
        String reason = fields.text("reason", LONGEST_REASON);
        consent.take(caller.id(), fields);
        Appointment order = cancellation.cancelPayment(caller.id(), id, reason);
        return new PaymentCancelled(
                true, order.id(), order.status().word(), PlainTime.ofNullable(order.endedAt()), order.reason());
    }
}
