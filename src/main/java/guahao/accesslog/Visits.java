package guahao.accesslog;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;

/** How many requests there were. What is answered now counts within a second. */
@Singleton
public final class Visits {

    private final AccessRepository repository;

    Visits(AccessRepository repository) {
        this.repository = repository;
    }

    public long total() {
        return repository.total();
    }

    /** Those before a moment; where its rows are forgotten, those before its hour. */
    public long before(LocalDateTime moment) {
        return repository.before(moment);
    }
}
