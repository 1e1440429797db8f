package guahao.booking;

import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading orders, newest first, and who is party to them. */
@Singleton
public final class Appointments {

    private final AppointmentRepository repository;
    private final AppointmentPageRepository pages;
    private final Timeouts timeouts;
    private final Patients patients;

    Appointments(
            AppointmentRepository repository, AppointmentPageRepository pages, Timeouts timeouts, Patients patients) {
        this.repository = repository;
        this.pages = pages;
        this.timeouts = timeouts;
        this.patients = patients;
    }

    public Optional<Appointment> find(long id) {
        return repository.find(id);
    }

    public Map<Long, Appointment> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.oldestFirst(new Conditions().in("id", ids)).stream()
                        .collect(Collectors.toMap(Appointment::id, Function.identity()));
    }

    /** One that is there. */
    Appointment get(long id) {
        return find(id).orElseThrow(() -> Refusals.noAppointment(id));
    }

    /** Before reading pages of what the filter finds by its state: what is overdue is noted first. */
    public void settle(AppointmentFilter filter) {
        if (!filter.findsNothing()) {
            timeouts.noteAllOf(filter);
        }
    }

    public List<Appointment> page(AppointmentFilter filter, int size, long offset) {
        return filter.findsNothing() ? List.of() : repository.page(filter, size, offset);
    }

    /** The first of them, or the first behind a place; the thousandth page costs what the first does. */
    public List<Appointment> after(AppointmentFilter filter, @Nullable AppointmentPlace place, int size) {
        return filter.findsNothing() ? List.of() : repository.after(filter, place, size);
    }

    /** As {@link #after} for each of these pages, with one statement for all. */
    public Map<AppointmentPage, List<Appointment>> pages(Collection<AppointmentPage> wanted) {
        return pages.read(
                wanted.stream().filter(page -> !page.filter().findsNothing()).toList());
    }

    /** As {@link #count} for each of these filters, with one statement for all. */
    public Map<AppointmentFilter, Long> counts(Collection<AppointmentFilter> filters) {
        return pages.counts(
                filters.stream().filter(filter -> !filter.findsNothing()).toList());
    }

    public long count(AppointmentFilter filter) {
        return filter.findsNothing() ? 0 : repository.count(filter);
    }

    /** Of waiting orders: their places, from 1, among those who still wait for the same schedule. */
    public Map<Long, Integer> positions(Collection<Long> waitingIds) {
        return repository.positions(waitingIds);
    }

    /** The account of the patient, and the one that made the order. */
    public boolean isParty(long accountId, Appointment order) {
        return order.initiatorId() == accountId || isOfPatient(accountId, order);
    }

    private boolean isOfPatient(long accountId, Appointment order) {
        return patients.find(order.patientId())
                .map(Patient::accountId)
                .filter(owner -> owner == accountId)
                .isPresent();
    }

    /** The order, for a party to it. */
    Appointment ofParty(long accountId, long id, Failure unknown, String refusal) {
        Appointment order = find(id).orElseThrow(() -> unknown);
        if (!isParty(accountId, order)) {
            throw Refusals.forbidden(refusal);
        }
        return order;
    }
}
