package guahao.risk;

import guahao.identity.ban.BanKind;
import guahao.identity.ban.Bans;
import guahao.identity.ban.NewBan;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Bans who scores too high, unless he is banned already or one of the staff. */
@Singleton
final class AutomaticBans {

    private static final int ALL_FROM = 90;
    private static final int ALL_DAYS = 30;
    private static final int LOGIN_DAYS = 7;

    private final Bans bans;
    private final StaffAccounts staff;
    private final Clock clock;

    AutomaticBans(Bans bans, StaffAccounts staff, Clock clock) {
        this.bans = bans;
        this.staff = staff;
        this.clock = clock;
    }

    void consider(long accountId, int score) {
        if (Level.of(score) == Level.HIGH && !staff.has(accountId)) {
            boolean all = score >= ALL_FROM;
            LocalDateTime until =
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).plusDays(all ? ALL_DAYS : LOGIN_DAYS);
            bans.layUnlessBanned(
                    new NewBan(accountId, all ? BanKind.ALL : BanKind.LOGIN, until, "风险分数达到 " + score, null));
        }
    }
}
