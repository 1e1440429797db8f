package guahao.supply.monitor;

import guahao.supply.monitor.CallRepository.HourOfEndpoint;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds the calls up. Anybody may ask as often as he likes, so what was found is good for a second. */
@Singleton
public final class CallStatistics {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final CallRepository repository;
    private final Clock clock;
    private final Remembered<List<Line>> lastHour = new Remembered<>(FRESH, this::findLastHour);
    private final Remembered<Day> lastDay = new Remembered<>(FRESH, this::findLastDay);

    CallStatistics(CallRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What was added up under a name: an endpoint, or an hour. */
    public record Line(String name, CallSum sum) {}

    /**
     * The same calls twice.
     *
     * @param hours from the first to the last
     * @param endpoints with most calls first
     */
    public record Day(List<Line> hours, List<Line> endpoints) {}

    /** The last 60 minutes by endpoint, with most calls first. */
    public List<Line> lastHour() {
        return lastHour.get();
    }

    /** The last 24 hours. */
    public Day lastDay() {
        return lastDay.get();
    }

    private List<Line> findLastHour() {
        return byEndpoint(since(Duration.ofHours(1)));
    }

    private Day findLastDay() {
        List<HourOfEndpoint> sums = since(Duration.ofDays(1));
        return new Day(added(sums, HourOfEndpoint::hour), byEndpoint(sums));
    }

    private List<HourOfEndpoint> since(Duration age) {
        return repository.sumsSince(LocalDateTime.now(clock).minus(age));
    }

    private static List<Line> byEndpoint(List<HourOfEndpoint> sums) {
        return added(sums, HourOfEndpoint::endpoint).stream()
                .sorted(Comparator.comparingLong((Line line) -> line.sum().calls())
                        .reversed()
                        .thenComparing(Line::name))
                .toList();
    }

    private static List<Line> added(List<HourOfEndpoint> sums, Function<HourOfEndpoint, String> name) {
        Map<String, CallSum> byName = new TreeMap<>();
        sums.forEach(part -> byName.merge(name.apply(part), part.sum(), CallSum::and));
        return byName.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }
}
