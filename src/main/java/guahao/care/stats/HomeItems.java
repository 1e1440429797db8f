package guahao.care.stats;

import guahao.care.gateway.Call;
import guahao.care.input.Moments;
import guahao.care.stats.Home.Item;
import guahao.platform.audit.AuditFilter;
import guahao.platform.audit.AuditReading;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** The four tiles of each role. */
@Singleton
final class HomeItems {

    private static final Duration ONLINE = Duration.ofMinutes(15);
    private static final Duration RECENT_ALERTS = Duration.ofHours(1);
    private static final int RECENT_DAYS = 14;
    private static final int POINTS_OF_A_CHECK_IN = 10;

    private final HomeRepository rows;
    private final AuditReading audits;
    private final Clock clock;

    HomeItems(HomeRepository rows, AuditReading audits, Clock clock) {
        this.rows = rows;
        this.audits = audits;
        this.clock = clock;
    }

    List<Item> admin() {
        LocalDateTime now = Moments.now(clock);
        LocalDateTime midnight = now.toLocalDate().atStartOfDay();
        long pending = rows.number(HomeRepository.SERVICES_IN_REVIEW)
                + rows.number(HomeRepository.PENDING_REQUESTS)
                + rows.number(HomeRepository.PENDING_APPLICATIONS);
        long imports = audits.count(new AuditFilter("care", null, midnight, null, List.of("import.run"), null));
        boolean alarmed = rows.number(HomeRepository.ALERTS, now.minus(RECENT_ALERTS)) > 0;
        return List.of(
                Item.of("系统状态", alarmed ? "异常" : "正常", "status"),
                Item.of("在线用户", rows.number(HomeRepository.ONLINE, now.minus(ONLINE)), "人", "users"),
                Item.of("待处理事项", pending, "个", "todo"),
                Item.of("数据同步", imports + rows.number(HomeRepository.EXPORTS, midnight), "次", "sync"));
    }

    List<Item> socialWorker(Call call) {
        LocalDateTime midnight = LocalDate.now(clock).atStartOfDay();
        Span month = month();
        long own = call.userId();
        return List.of(
                Item.of("今日工作量", rows.number(HomeRepository.OWN_WORK, own, midnight, own, midnight), "个", "work"),
                Item.of("待审核", rows.number(HomeRepository.SERVICES_IN_REVIEW), "个", "review"),
                Item.of(
                        "本月档案",
                        rows.number(
                                HomeRepository.NEW_FILES,
                                month.first(),
                                month.last().plusDays(1)),
                        "个",
                        "files"),
                Item.of(
                        "活动组织",
                        rows.number(HomeRepository.ACTIVE_ACTIVITIES, month.first(), month.last()),
                        "个",
                        "activities"));
    }

    List<Item> volunteer(Call call) {
        Span month = month();
        long own = call.userId();
        String rating = rows.text(HomeRepository.OWN_RATING, own);
        return List.of(
                Item.of(
                        "本月服务",
                        rows.number(HomeRepository.OWN_SERVICES, own, month.first(), month.last()),
                        "次",
                        "services"),
                Item.of("下次活动", rows.text(HomeRepository.NEXT_ACTIVITY, own, LocalDate.now(clock)), "calendar"),
                Item.of("服务时长", rows.number(HomeRepository.OWN_APPROVED, own), "次", "time"),
                Item.of("志愿评分", rating == null ? null : rating + "分", "rating"));
    }

    List<Item> parent(Call call) {
        long own = call.userId();
        Long child = call.standing().childId();
        long points = POINTS_OF_A_CHECK_IN * rows.number(HomeRepository.OWN_CHECK_INS, own);
        return List.of(
                Item.of("关注患者", rows.number(HomeRepository.STARS, own), "个", "stars"),
                Item.of("最新服务", rows.text(HomeRepository.CHILDS_SERVICE, child), "services"),
                Item.of("参与活动", rows.number(HomeRepository.OWN_REGISTRATIONS, own), "次", "activities"),
                Item.of("社区积分", points, "分", "points"));
    }

    List<Item> others() {
        LocalDate today = LocalDate.now(clock);
        Span month = month();
        return List.of(
                Item.of("开放活动", rows.number(HomeRepository.PUBLIC_OPEN), "个", "activities"),
                Item.of(
                        "本月活动",
                        rows.number(HomeRepository.PUBLIC_BETWEEN, month.first(), month.last()),
                        "个",
                        "calendar"),
                Item.of(
                        "近两周活动",
                        rows.number(HomeRepository.PUBLIC_LATELY, today.minusDays(RECENT_DAYS), today),
                        "个",
                        "history"),
                Item.of("志愿者人数", rows.number(HomeRepository.VOLUNTEERS), "人", "users"));
    }

    private Span month() {
        return Span.month(YearMonth.now(clock));
    }
}
