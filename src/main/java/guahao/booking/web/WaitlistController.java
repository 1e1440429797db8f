package guahao.booking.web;

import guahao.booking.BookingRequest;
import guahao.booking.Conversion;
import guahao.booking.Waitlist;
import guahao.booking.Waitlist.Entry;
import guahao.booking.web.WaitlistAnswers.Converted;
import guahao.booking.web.WaitlistAnswers.Item;
import guahao.booking.web.WaitlistAnswers.Items;
import guahao.booking.web.WaitlistAnswers.Joined;
import guahao.booking.web.WaitlistAnswers.Left;
import guahao.identity.wechat.WeChatConsent;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Waiting for a slot. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/patient/waitlist")
class WaitlistController {

    private static final int LONGEST_SLOT = 1000;

    private final Waitlist waitlist;
    private final Conversion conversion;
    private final Surroundings surroundings;
    private final WeChatConsent consent;

    WaitlistController(Waitlist waitlist, Conversion conversion, Surroundings surroundings, WeChatConsent consent) {
        this.waitlist = waitlist;
        this.conversion = conversion;
        this.surroundings = surroundings;
        this.consent = consent;
    }

    @Idempotent(clientToken = true)
    @Post
    Joined join(Input input, Caller caller) {
        Fields fields = input.requiredFields();
        var request = new BookingRequest(
                caller.id(), fields.requiredInteger("scheduleId"), fields.requiredInteger("patientId"), null);
        consent.take(caller.id(), fields);
        return Joined.of(waitlist.join(request));
    }

    @Get
    Items mine(Caller caller) {
        List<Entry> entries = waitlist.of(caller.id());
        Map<Long, Surroundings.Around> around =
                surroundings.of(entries.stream().map(Entry::order).toList());
        return new Items(entries.stream()
                .map(entry -> Item.of(
                        entry, Objects.requireNonNull(around.get(entry.order().id()))))
                .toList());
    }

    @Idempotent(clientToken = true)
    @Delete("/{id}")
    Left leave(@PathVariable long id, Input input, Caller caller) {
        consent.take(caller.id(), input.fields());
        waitlist.leave(caller.id(), id);
        return new Left(true);
    }

    @Idempotent(clientToken = true)
    @Post("/{id}/convert")
    Converted convert(@PathVariable long id, Input input, Caller caller) {
        Fields fields = input.fields();
        fields.text("slotId", LONGEST_SLOT);
        consent.take(caller.id(), fields);
        var order = conversion.convert(caller.id(), id);
        return Converted.of(order, surroundings.of(order));
    }
}
