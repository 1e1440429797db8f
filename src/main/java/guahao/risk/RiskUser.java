package guahao.risk;

import guahao.identity.ban.BanKind;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands.
 *
 * @param ban the kind of the ban in force, null without one
 * @param bannedUntil null without one, or for ever
 */
public record RiskUser(
        long id,
        String name,
        boolean admin,
        int score,
        @Nullable BanKind ban,
        @Nullable LocalDateTime bannedUntil) {

    public Level level() {
        return Level.of(score);
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "RiskUser[" + id + "]";
    }
}
