package guahao.booking.web;

import guahao.booking.Reminders;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Asking to be reminded of tomorrow's visit. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
class ReminderController {

    private final Reminders reminders;

    ReminderController(Reminders reminders) {
        this.reminders = reminders;
    }

    @Idempotent(clientToken = true)
    @Post("/patient/appointments/{id}/send-reminder")
    String send(@PathVariable long id, Input input, Caller caller) {
        reminders.send(caller.id(), id);
        return "提醒已发送";
    }
}
