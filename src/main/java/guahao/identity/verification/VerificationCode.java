package guahao.identity.verification;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The newest code for an address and purpose.
 *
 * @param subject the address: a phone number, an e-mail
 * @param accountId who asked, where somebody had to be signed in
 * @param codeHash null once it is used or void
 * @param linkHash null unless a link was sent too
 */
@MappedEntity("verification_code")
record VerificationCode(
        @Id @GeneratedValue long id,
        Purpose purpose,
        String subject,
        @Nullable Long accountId,
        @Nullable String codeHash,
        @Nullable String linkHash,
        int triesLeft,
        LocalDateTime sentAt,
        LocalDateTime expiresAt) {

    boolean isInForceAt(LocalDateTime now) {
        return codeHash != null && now.isBefore(expiresAt);
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "VerificationCode[" + id + "]";
    }
}
