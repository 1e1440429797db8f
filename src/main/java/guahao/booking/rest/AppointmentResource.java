package guahao.booking.rest;

import guahao.booking.OrderAdministration;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.resource.Condition;
import guahao.wire.resource.Draft;
import guahao.wire.resource.OwnedResource;
import guahao.wire.resource.Resources;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Appointments in the native REST. A deleted one is a cancelled one. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/appointments")
class AppointmentResource extends OwnedResource<AppointmentItem> {

    private static final long NO_PATIENT = 0;

    private final OrderAdministration orders;
    private final Patients patients;

    AppointmentResource(Resources resources, AppointmentItems items, OrderAdministration orders, Patients patients) {
        super(resources, AppointmentItem.listing().completedBy(items::now).heldBy(orders::hold));
        this.orders = orders;
        this.patients = patients;
    }

    @Override
    protected Condition own(long accountId) {
        return AppointmentItem.ofParty(
                accountId, patients.ofAccount(accountId).map(Patient::id).orElse(NO_PATIENT));
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        AppointmentBody wanted = AppointmentBody.creation(draft);
        return () -> orders.book(wanted.scheduleId(), wanted.patientId(), wanted.symptoms(), actor);
    }

    @Override
    protected Consumer<AppointmentItem> change(long id, Draft draft, Actor actor) {
        return present -> change(present, AppointmentBody.change(draft, present), actor);
    }

    private void change(AppointmentItem present, AppointmentBody wanted, Actor actor) {
        if (wanted.scheduleId() != present.scheduleId()) {
            orders.move(present.id(), wanted.scheduleId(), actor);
        }
        if (!Objects.equals(wanted.symptoms(), present.symptoms())) {
            orders.describe(present.id(), wanted.symptoms(), actor);
        }
        if (wanted.cancelled()) {
            orders.cancel(present.id(), actor);
        }
    }

    @Override
    protected void delete(AppointmentItem present, Actor actor) {
        orders.cancel(present.id(), actor);
    }
}
