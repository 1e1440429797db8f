package guahao.booking.web;

import guahao.booking.Booking;
import guahao.booking.BookingRequest;
import guahao.booking.web.AppointmentAnswers.Booked;
import guahao.booking.web.AppointmentAnswers.Detail;
import guahao.booking.web.AppointmentAnswers.Page;
import guahao.identity.wechat.WeChatConsent;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Making orders and looking at them. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
class AppointmentController {

    private static final int PAGE_SIZE = 10;
    private static final int LONGEST_SYMPTOMS = 1000;

    private final Booking booking;
    private final AppointmentLists lists;
    private final WeChatConsent consent;

    AppointmentController(Booking booking, AppointmentLists lists, WeChatConsent consent) {
        this.booking = booking;
        this.lists = lists;
        this.consent = consent;
    }

    @Idempotent(clientToken = true, joint = true)
    @Post(uris = {"/patient/appointments", "/appointments"})
    Booked book(Input input, Caller caller) {
        Fields fields = input.requiredFields();
        BookingRequest wanted = request(fields, caller);
        consent.take(caller.id(), fields);
        return booking.book(wanted, Booked::of);
    }

    /** The hospital and the department are the schedule's, whatever is said; they only have to be numbers. */
    private static BookingRequest request(Fields fields, Caller caller) {
        fields.optionalInteger("hospitalId");
        fields.optionalInteger("departmentId");
        return new BookingRequest(
                caller.id(),
                fields.requiredInteger("scheduleId"),
                fields.requiredInteger("patientId"),
                fields.text("symptoms", LONGEST_SYMPTOMS));
    }

    @Get(uris = {"/patient/appointments", "/appointments"})
    Page ofMyPatient(Query query, Caller caller) {
        return lists.ofPatientOf(caller.id(), query.unchecked("status"), PageRequest.ofHospital(query, PAGE_SIZE));
    }

    @Get("/patient/my-initiated-appointments")
    Page madeByMe(Query query, Caller caller) {
        return lists.initiatedBy(caller.id(), query.unchecked("status"), PageRequest.ofHospital(query, PAGE_SIZE));
    }

    @Get("/patient/appointments/{id}")
    Detail detail(@PathVariable long id, Caller caller) {
        return lists.detail(caller, id);
    }
}
