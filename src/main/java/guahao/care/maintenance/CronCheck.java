package guahao.care.maintenance;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Moments;
import guahao.care.input.Payload;
import guahao.care.maintenance.AlertRepository.Tally;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks whether something is going wrong. */
@Action(function = "observability", value = "cronCheck", access = Access.ADMINS)
final class CronCheck implements Handler<CronCheck.Window, CronCheck.Checked> {

    private static final long STANDARD_MINUTES = 10;
    private static final long MOST_MINUTES = 7 * 24 * 60;
    private static final double MOST_ERRORS = 2;
    private static final double SLOWEST = 800;
    private static final double MOST_FAILED_EXPORTS = 3;
    private static final int ENOUGH_CALLS = 50;
    private static final int ENOUGH = 20;

    record Window(long minutes) {}

    /** Something that is worse than it should be. */
    @Serdeable
    record Alert(String type, double value, double threshold) {}

    @Serdeable
    record Checked(List<Alert> alerts, int saved) {}

    private final AlertRepository rows;
    private final Clock clock;

    CronCheck(AlertRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Window read(Payload payload) {
        Long minutes = payload.whole("windowMinutes", 1, MOST_MINUTES, "windowMinutes 不合法");
        return new Window(Objects.requireNonNullElse(minutes, STANDARD_MINUTES));
    }

    @Override
    public Checked answer(Window window, Call call) {
        LocalDateTime now = Moments.now(clock);
        List<Alert> alerts = alerts(now.minusMinutes(window.minutes()), now.minusDays(1));
        rows.save(alerts, now);
        return new Checked(alerts, alerts.size());
    }

    private List<Alert> alerts(LocalDateTime since, LocalDateTime yesterday) {
        List<Alert> alerts = new ArrayList<>();
        Tally calls = rows.calls(since);
        addRate(alerts, "errorRate", calls, ENOUGH_CALLS, MOST_ERRORS);
        if (calls.all() >= ENOUGH) {
            add(alerts, "p95", (double) rows.p95(since, calls.all()), SLOWEST);
        }
        addRate(alerts, "exportFailures", rows.exports(since), ENOUGH, MOST_FAILED_EXPORTS);
        add(alerts, "pendingRequests", (double) rows.pendingSince(yesterday), 0);
        return alerts;
    }

    private static void addRate(List<Alert> alerts, String type, Tally tally, int enough, double most) {
        if (tally.all() >= enough) {
            add(alerts, type, 100.0 * tally.bad() / tally.all(), most);
        }
    }

    private static void add(List<Alert> alerts, String type, double value, double most) {
        if (value > most) {
            alerts.add(new Alert(type, value, most));
        }
    }
}
