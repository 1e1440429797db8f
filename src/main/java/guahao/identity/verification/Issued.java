package guahao.identity.verification;

import org.jspecify.annotations.Nullable;

/**
 * A code that is about to be sent, in the clear for the only time.
 *
 * @param subject where to
 * @param link the secret of the link, null without one
 * @param codeHash as it is kept
 */
public record Issued(
        Purpose purpose,
        String subject,
        String code,
        @Nullable String link,
        String codeHash) {

    /** Never shows the code, wherever it is printed. */
    @Override
    public String toString() {
        return "Issued[" + purpose + "]";
    }
}
