package guahao.booking.web;

import guahao.booking.OrderPayment;
import guahao.booking.OrderPayment.Collected;
import guahao.booking.PaymentMethod;
import guahao.booking.web.PaymentSettlement.Paid;
import guahao.identity.wechat.WeChatConsent;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Paying for orders. The money is collected before the idempotent part, which holds a transaction open. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
class PaymentController {

    private static final int LONGEST_REMARK = 200;
    private static final int LONGEST_METHOD = 100;

    private final OrderPayment payment;
    private final PaymentSettlement settlement;
    private final WeChatConsent consent;

    PaymentController(OrderPayment payment, PaymentSettlement settlement, WeChatConsent consent) {
        this.payment = payment;
        this.settlement = settlement;
        this.consent = consent;
    }

    @Post("/patient/appointments/{id}/pay")
    Paid pay(@PathVariable long id, Input input, Caller caller) {
        Fields fields = input.requiredFields();
        PaymentMethod method = PaymentMethod.called(fields.requiredText("method", LONGEST_METHOD))
                .orElseThrow(() -> Failure.Invalid.of(Problem.invalid("method")));
        var instruction =
                new PaymentSettlement.Instruction(caller.id(), id, method, fields.text("remark", LONGEST_REMARK));
        consent.take(caller.id(), fields);
        Collected collected = payment.collect(caller.id(), id).orElse(null);
        try {
            return settlement.settle(instruction, collected, input);
        } catch (RuntimeException notNoted) {
            if (collected != null) {
                payment.giveBack(collected);
            }
            throw notNoted;
        }
    }
}
