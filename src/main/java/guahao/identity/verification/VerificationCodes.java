package guahao.identity.verification;

import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Issues codes and hears them back. All of it is rows, so it is right on many servers and without Redis. */
@Singleton
public final class VerificationCodes {

    private static final int TRIES = 3;

    private final VerificationCodeRepository repository;
    private final CodeHashes hashes;
    private final Transactions transactions;
    private final Clock clock;

    VerificationCodes(
            VerificationCodeRepository repository, CodeHashes hashes, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.hashes = hashes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new code, which ends the one before; empty when that was sent too short a while ago. */
    public Optional<Issued> issue(Purpose purpose, String subject, @Nullable Long accountId) {
        return keep(purpose, subject, accountId, null);
    }

    /** A new code, and a link that does the same for whoever asked. */
    public Issued issueWithLink(Purpose purpose, String subject, long accountId) {
        return keep(purpose, subject, accountId, hashes.newLink()).orElseThrow();
    }

    private Optional<Issued> keep(Purpose purpose, String subject, @Nullable Long accountId, @Nullable String link) {
        String code = hashes.newCode();
        var issued = new Issued(purpose, subject, code, link, hashes.ofCode(purpose, subject, code));
        return transactions.write(() -> isKept(issued, accountId)) ? Optional.of(issued) : Optional.empty();
    }

    /** Both are conditional statements, so of two who ask at once one is too soon. */
    private boolean isKept(Issued issued, @Nullable Long accountId) {
        String purpose = issued.purpose().name();
        String linkHash = issued.link() == null ? null : hashes.ofLink(issued.link());
        LocalDateTime now = now();
        LocalDateTime end = now.plus(issued.purpose().life());
        LocalDateTime before = now.minus(issued.purpose().pause());
        return repository.replace(
                                purpose,
                                issued.subject(),
                                accountId,
                                issued.codeHash(),
                                linkHash,
                                TRIES,
                                now,
                                end,
                                before)
                        == 1
                || repository.add(purpose, issued.subject(), accountId, issued.codeHash(), linkHash, TRIES, now, end)
                        == 1;
    }

    /** For a code that could not be sent: the next may be asked for at once. */
    public void withdraw(Issued issued) {
        repository.withdraw(issued.purpose().name(), issued.subject(), issued.codeHash());
    }

    /**
     * One try to name a code. It counts also when the transaction around it is undone.
     *
     * @param accountId who tries, where the code is for whoever asked for it
     * @param whenRight done together with using the code up: both or neither; told the account that asked, else 0
     */
    public Check check(Purpose purpose, String subject, @Nullable Long accountId, String code, LongConsumer whenRight) {
        return transactions.writeApart(() -> {
            VerificationCode sent = repository
                    .lock(purpose.name(), subject)
                    .filter(found -> found.isInForceAt(now()))
                    .orElse(null);
            if (sent == null) {
                return new Check.None();
            }
            if (accountId != null && !accountId.equals(sent.accountId())) {
                return new Check.SomebodyElses();
            }
            if (hashes.ofCode(purpose, subject, code).equals(sent.codeHash())) {
                return used(sent, whenRight);
            }
            return wrong(sent);
        });
    }

    /** Whether the link was still good, which it is once. */
    public boolean follow(String link, LongConsumer whenRight) {
        return transactions.writeApart(() -> repository
                .lockByLink(hashes.ofLink(link))
                .filter(sent -> now().isBefore(sent.expiresAt()))
                .map(sent -> used(sent, whenRight))
                .isPresent());
    }

    private Check used(VerificationCode sent, LongConsumer whenRight) {
        repository.use(sent.id());
        whenRight.accept(sent.accountId() == null ? 0 : sent.accountId());
        return new Check.Right();
    }

    private Check wrong(VerificationCode sent) {
        int left = sent.triesLeft() - 1;
        if (left > 0) {
            repository.countWrongTry(sent.id(), left);
            return new Check.Wrong(left);
        }
        repository.voidCode(sent.id());
        return new Check.Exhausted();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
