package guahao.scheduling;

import guahao.platform.database.Constraints;
import guahao.platform.failure.Failure;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A doctor has one open schedule for each date and section. The database holds the rule; this says who was in the way.
 */
@Singleton
final class OneOpenSchedule {

    private static final int MOST_ATTEMPTS = 3;

    private final ScheduleRepository repository;

    OneOpenSchedule(ScheduleRepository repository) {
        this.repository = repository;
    }

    /** Writes what is wanted. One in the way may have gone again before it can be named: then the way is free. */
    <T> T hold(Schedule wanted, Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (DataAccessException e) {
                Optional<Failure> failure = failure(wanted, e);
                if (failure.isPresent() || attempt == MOST_ATTEMPTS) {
                    throw failure.<RuntimeException>map(told -> told).orElse(e);
                }
            }
        }
    }

    private Optional<Failure> failure(Schedule wanted, DataAccessException e) {
        return switch (Constraints.brokenBy(e).orElse("")) {
            case "schedule_open" -> repository.open(wanted).map(id -> conflict(wanted, id));
            case "schedule_doctor" -> Optional.of(ScheduleRules.noDoctor());
            case "schedule_clinic" -> Optional.of(ScheduleRules.noClinic());
            default -> throw e;
        };
    }

    private static Failure conflict(Schedule wanted, long id) {
        return new Failure.Conflict(
                "schedule.conflict",
                "该医生在 " + wanted.date() + " " + wanted.section().label() + " 已有排班(ID: " + id + ")");
    }
}
