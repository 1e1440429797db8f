package guahao.patient;

import guahao.identity.account.AccountDeletion;
import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Whose account is deleted may come back under the same campus number. */
@Singleton
final class FreedIdentifiers implements AccountDeletion {

    private final PatientRepository patients;
    private final Clock clock;

    FreedIdentifiers(PatientRepository patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    @Override
    public void deleted(long accountId, Actor byWhom) {
        patients.freeIdentifier(accountId, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
