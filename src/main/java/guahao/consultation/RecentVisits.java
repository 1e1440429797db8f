package guahao.consultation;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visits that came of orders. */
@Singleton
public final class RecentVisits {

    public record Recent(
            long orderId,
            long patientId,
            LocalDateTime visitedAt,
            @Nullable String diagnosis) {

        /** Never shows what somebody suffers from, wherever it is printed. */
        @Override
        public String toString() {
            return "Recent[" + orderId + "]";
        }
    }

    private final VisitRepository repository;

    RecentVisits(VisitRepository repository) {
        this.repository = repository;
    }

    /** Newest first. */
    public List<Recent> ofOrders(Collection<Long> orderIds, int most) {
        return repository.ofOrders(orderIds).stream()
                .limit(most)
                .map(visit -> new Recent(
                        visit.orderId(),
                        visit.patientId(),
                        visit.visitedAt(),
                        visit.texts().diagnosis()))
                .toList();
    }
}
