package guahao.booking.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.booking.Appointment;
import guahao.booking.AppointmentFilter;
import guahao.booking.AppointmentFilter.Whose;
import guahao.booking.AppointmentPage;
import guahao.booking.AppointmentPlace;
import guahao.booking.AppointmentStatus;
import guahao.booking.Appointments;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.patient.graph.SeenPatient;
import guahao.patient.graph.Sight;
import guahao.platform.caller.Caller;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.InputObject;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import guahao.wire.graphql.connection.TimePlace;
import guahao.wire.input.Dates;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The pages of the graph's lists of orders. */
@Singleton
final class AppointmentPages {

    private static final Keyset<Appointment, TimePlace> ORDER =
            TimePlace.order("appointment", order -> new TimePlace(order.createdAt(), order.id()));

    private final Appointments appointments;
    private final Patients patients;
    private final Batch<AppointmentPage, List<Appointment>> pages;
    private final Batch<AppointmentFilter, Long> counts;

    AppointmentPages(Appointments appointments, Patients patients) {
        this.appointments = appointments;
        this.patients = patients;
        pages = Batch.of("booking.pages", appointments::pages);
        counts = Batch.of("booking.counts", appointments::counts);
    }

    CompletableFuture<Connection<Appointment>> ofViewer(Caller caller, DataFetchingEnvironment env) {
        PageAsked<TimePlace> asked = ORDER.asked(env);
        InputObject given = InputObject.of(env, "filter");
        LocalDate from = given.value("from", LocalDate.class);
        LocalDate to = given.value("to", LocalDate.class);
        if (from != null && to != null) {
            Dates.requireOrder(from, to);
        }
        Long own = patients.ofAccount(caller.id()).map(Patient::id).orElse(null);
        AppointmentFilter filter = AppointmentFilter.ofParty(caller.id(), own)
                .in(given.values("status", AppointmentStatus.class))
                .dated(from, to);
        Long patientId = given.id("patientId");
        AppointmentFilter wanted = patientId == null ? filter : filter.forPatients(List.of(patientId));
        appointments.settle(wanted);
        return page(wanted, asked, env);
    }

    CompletableFuture<Connection<Appointment>> ofPatient(SeenPatient seen, DataFetchingEnvironment env) {
        PageAsked<TimePlace> asked = ORDER.asked(env);
        AppointmentFilter all = AppointmentFilter.ofPatients(List.of(seen.id()));
        Sight sight = seen.sight();
        return page(
                sight.full()
                        ? all
                        : all.belongingTo(
                                narrowed(sight, GraphContext.of(env).signedIn().id())),
                asked,
                env);
    }

    /** A doctor sees his own; whoever else does not see all sees those that he made. */
    private static Whose narrowed(Sight sight, long accountId) {
        Long doctorId = sight.doctorId();
        return new Whose(sight.linked() || doctorId == null ? (Long) accountId : null, null, doctorId);
    }

    private CompletableFuture<Connection<Appointment>> page(
            AppointmentFilter filter, PageAsked<TimePlace> asked, DataFetchingEnvironment env) {
        return pages.load(env, new AppointmentPage(filter, place(asked.after()), asked.rows()), List.of())
                .thenApply(rows -> Connection.batched(ORDER, asked, () -> rows, () -> counts.load(env, filter, 0L)));
    }

    private static @Nullable AppointmentPlace place(@Nullable TimePlace after) {
        return after == null ? null : new AppointmentPlace(after.at(), after.id());
    }
}
