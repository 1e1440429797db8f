package guahao.booking;

import guahao.patient.Patient;
import guahao.patient.Patients;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many orders an account has to do with. */
@Singleton
public final class OrderCounts {

    /**
     * Bookings of one account within the last hour.
     *
     * @param recently those of a shorter time
     * @param departments how many different ones were booked
     */
    public record Rush(int recently, int departments) {}

    private final OrderCountRepository repository;
    private final Patients patients;

    OrderCounts(OrderCountRepository repository, Patients patients) {
        this.repository = repository;
        this.patients = patients;
    }

    /**
     * What these accounts booked since then, whatever became of it; neither waiting nor what the staff added counts.
     * Whoever booked nothing is left out.
     */
    public Map<Long, Rush> bookedSince(Collection<Long> accountIds, LocalDateTime from, LocalDateTime recently) {
        return repository.bookedSince(accountIds, from, recently);
    }

    /**
     * Those dated in the range whose patient is the account's, or that it made, each once.
     *
     * @param from null for the beginning
     */
    public Map<AppointmentStatus, Long> dated(long accountId, @Nullable LocalDate from, LocalDate to) {
        return repository.dated(
                accountId, patients.ofAccount(accountId).map(Patient::id).orElse(null), from, to);
    }
}
