package guahao.risk.web;

import guahao.booking.AppointmentStatus;
import guahao.identity.ban.Ban;
import guahao.identity.ban.BanKind;
import guahao.identity.ban.BanRecord;
import guahao.risk.Deeds.Done;
import guahao.risk.LogEntry;
import guahao.risk.RiskUser;
import guahao.risk.RiskUsers.File;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients are told of risk. */
final class RiskAnswers {

    private RiskAnswers() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record User(
            long userId,
            String username,
            int riskScore,
            String riskLevel,
            boolean banned,
            @Nullable String banType,
            @Nullable LocalDateTime banUntil) {
        static User of(RiskUser user) {
            BanKind ban = user.ban();
            return new User(
                    user.id(),
                    user.name(),
                    user.score(),
                    user.level().name(),
                    ban != null,
                    ban == null ? null : ban.word(),
                    user.bannedUntil());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Users(long total, int page, int pageSize, List<User> users) {}

    /** @param riskScore by how much the score changed */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Log(
            long logId,
            int riskScore,
            String riskLevel,
            String behaviorType,
            String description,
            LocalDateTime alertTime) {
        static Log of(LogEntry entry) {
            return new Log(
                    entry.id(),
                    entry.change(),
                    entry.level().name(),
                    entry.behaviour().word(),
                    entry.description(),
                    entry.at());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record PastBan(
            long banId,
            String banType,
            @Nullable LocalDateTime banUntil,
            boolean isActive,
            String reason,
            LocalDateTime bannedAt,
            @Nullable LocalDateTime deactivatedAt) {
        static PastBan of(BanRecord record, LocalDateTime now) {
            Ban ban = record.ban();
            return new PastBan(
                    record.id(),
                    ban.kind().word(),
                    ban.until(),
                    ban.inForceAt(now),
                    ban.reason(),
                    ban.bannedAt(),
                    record.endedBy(now));
        }
    }

    /** @param unbanTime when a ban was last taken back */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Detail(
            long userId,
            String username,
            boolean isAdmin,
            int riskScore,
            String riskLevel,
            boolean banActive,
            @Nullable String banType,
            @Nullable LocalDateTime banUntil,
            @Nullable String banReason,
            @Nullable LocalDateTime unbanTime,
            List<Log> riskLogs,
            List<PastBan> banRecords) {
        static Detail of(File file) {
            RiskUser user = file.user();
            Optional<Ban> ban = Optional.ofNullable(file.ban());
            return new Detail(
                    user.id(),
                    user.name(),
                    user.admin(),
                    user.score(),
                    user.level().name(),
                    ban.isPresent(),
                    ban.map(Ban::kind).map(BanKind::word).orElse(null),
                    ban.map(Ban::until).orElse(null),
                    ban.map(Ban::reason).orElse(null),
                    file.lastLifting(),
                    file.logs().stream().map(Log::of).toList(),
                    file.records().stream()
                            .map(record -> PastBan.of(record, file.seenAt()))
                            .toList());
        }
    }

    /** @param registerCount the same as all orders, and so the cancelled ones below it */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Stats(
            long userId,
            @Nullable String startDate,
            String endDate,
            long totalRegistrations,
            long totalCancellations,
            BigDecimal cancellationRate,
            long totalCompleted,
            long totalNoShow,
            long totalConfirmed,
            long totalPending,
            long totalWaitlist,
            long loginCount,
            long registerCount,
            long cancelCount) {
        static Stats of(long userId, @Nullable String start, String end, Done done) {
            long cancelled = done.orders(AppointmentStatus.CANCELLED);
            return new Stats(
                    userId,
                    start,
                    end,
                    done.allOrders(),
                    cancelled,
                    done.cancellationRate(),
                    done.orders(AppointmentStatus.COMPLETED),
                    done.orders(AppointmentStatus.NO_SHOW),
                    done.orders(AppointmentStatus.CONFIRMED),
                    done.orders(AppointmentStatus.PENDING),
                    done.orders(AppointmentStatus.WAITLIST),
                    done.signIns(),
                    done.allOrders(),
                    cancelled);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Banned(
            String detail,
            long userId,
            String banType,
            @Nullable LocalDateTime banUntil,
            boolean isActive) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Unbanned(String detail, long userId, String banType, LocalDateTime unbanTime) {}
}
