package guahao.booking.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.booking.Appointments;
import guahao.booking.PaymentStatus;
import guahao.booking.Session;
import guahao.booking.Sessions;
import guahao.booking.Waitlist;
import guahao.patient.graph.SeenPatient;
import guahao.patient.graph.SeenPatients;
import guahao.platform.caller.Caller;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.connection.ConnectionGraph;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Orders and the waiting list in the read graph. */
@Singleton
final class AppointmentGraph implements GraphModule {

    private final AppointmentPages pages;
    private final SeenPatients patients;
    private final Waitlist waitlist;
    private final Clock clock;
    private final Batch<Long, Session> sessions;
    private final Batch<Long, Integer> positions;

    AppointmentGraph(
            AppointmentPages pages,
            SeenPatients patients,
            Appointments appointments,
            Waitlist waitlist,
            Sessions sessions,
            Clock clock) {
        this.pages = pages;
        this.patients = patients;
        this.waitlist = waitlist;
        this.clock = clock;
        this.sessions = Batch.of("booking.sessions", sessions::ofIds);
        positions = Batch.of("booking.positions", appointments::positions);
    }

    @Override
    public void wire(Graph graph) {
        graph.enumeration("AppointmentStatus", AppointmentStatus.class)
                .enumeration("PaymentStatus", PaymentStatus.class);
        graph.type("Viewer", Caller.class)
                .fetch("appointments", pages::ofViewer)
                .fetch("waitlist", (caller, env) -> waitlist.of(caller.id()));
        graph.type("Patient", SeenPatient.class).fetch("appointments", pages::ofPatient);
        ConnectionGraph.wire(graph, "Appointment");
        wireAppointment(graph);
        wireEntry(graph);
    }

    private void wireAppointment(Graph graph) {
        graph.type("Appointment", Appointment.class)
                .value("id", Appointment::id)
                .value("orderNo", Appointment::orderNo)
                .value("price", Appointment::price)
                .value("createdAt", Appointment::createdAt)
                .fetch("status", (order, env) -> asOfNow(order, env).thenApply(Appointment::status))
                .fetch("paymentStatus", (order, env) -> asOfNow(order, env).thenApply(Appointment::paymentStatus))
                .fetch("canCancel", (order, env) -> judged(order, env, Session::mayCancel))
                .fetch("canReschedule", (order, env) -> judged(order, env, Session::mayReschedule))
                .fetch("queueNumber", this::queueNumber)
                .fetch("schedule", (order, env) -> session(order, env).thenApply(Session::schedule))
                .fetch("patient", (order, env) -> patients.batch.load(env, order.patientId()));
    }

    private void wireEntry(Graph graph) {
        graph.type("WaitlistEntry", Waitlist.Entry.class)
                .value("id", entry -> entry.order().id())
                .value("position", Waitlist.Entry::position)
                .value("status", entry -> entry.order().status())
                .value("canConvert", Waitlist.Entry::convertible)
                .value("createdAt", entry -> entry.order().createdAt())
                .value("schedule", entry -> entry.session().schedule())
                .fetch(
                        "patient",
                        (entry, env) -> patients.batch.load(env, entry.order().patientId()));
    }

    private CompletableFuture<Session> session(Appointment order, DataFetchingEnvironment env) {
        return sessions.load(env, order.scheduleId()).thenApply(Objects::requireNonNull);
    }

    private CompletableFuture<Appointment> asOfNow(Appointment order, DataFetchingEnvironment env) {
        return session(order, env).thenApply(session -> session.asOf(LocalDateTime.now(clock), order));
    }

    /** What an order may still have done to it. */
    private interface Rule {
        boolean holds(Session session, Appointment order, LocalDateTime now);
    }

    private CompletableFuture<Boolean> judged(Appointment order, DataFetchingEnvironment env, Rule rule) {
        return session(order, env).thenApply(session -> rule.holds(session, order, LocalDateTime.now(clock)));
    }

    private @Nullable Object queueNumber(Appointment order, DataFetchingEnvironment env) {
        return order.isWaiting() ? positions.load(env, order.id()) : order.queueNumber();
    }
}
