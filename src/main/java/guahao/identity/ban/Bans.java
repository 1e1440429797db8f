package guahao.identity.ban;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Asks what an account is kept from. A ban that has run out keeps from nothing, without anybody lifting it. */
@Singleton
public final class Bans {

    private final BanRepository repository;
    private final Clock clock;

    Bans(BanRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The ban in force that forbids it. */
    public Optional<Ban> against(long accountId, BanKind deed) {
        return repository
                .findById(accountId)
                .filter(ban -> ban.inForceAt(LocalDateTime.now(clock)))
                .filter(ban -> ban.kind().forbids(deed));
    }
}
