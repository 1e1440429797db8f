package guahao.booking.web;

import guahao.booking.MoveOptions;
import guahao.booking.Rescheduling;
import guahao.booking.web.RescheduleAnswers.Options;
import guahao.booking.web.RescheduleAnswers.Rescheduled;
import guahao.identity.wechat.WeChatConsent;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Moving orders to another schedule. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/patient/appointments/{id}")
class RescheduleController {

    private final MoveOptions options;
    private final Rescheduling rescheduling;
    private final Surroundings surroundings;
    private final WeChatConsent consent;

    RescheduleController(
            MoveOptions options, Rescheduling rescheduling, Surroundings surroundings, WeChatConsent consent) {
        this.options = options;
        this.rescheduling = rescheduling;
        this.surroundings = surroundings;
        this.consent = consent;
    }

    @Get("/reschedule-options")
    Options options(@PathVariable long id, Caller caller) {
        MoveOptions.Options found = options.of(caller.id(), id);
        return Options.of(found, surroundings.of(found.order()));
    }

    @Idempotent(clientToken = true)
    @Put("/reschedule")
    Rescheduled reschedule(@PathVariable long id, Input input, Caller caller) {
        Fields fields = input.requiredFields();
        long target = fields.requiredInteger("scheduleId");
        consent.take(caller.id(), fields);
        return Rescheduled.of(rescheduling.reschedule(caller.id(), id, target));
    }
}
