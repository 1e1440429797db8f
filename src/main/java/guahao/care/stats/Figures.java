package guahao.care.stats;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many there were, bucket by bucket, zeros included. */
@Singleton
public final class Figures {

    private final FigureRepository rows;

    Figures(FigureRepository rows) {
        this.rows = rows;
    }

    public List<Point> of(Scope scope, Span span) {
        Map<String, Long> values = new LinkedHashMap<>();
        span.buckets().forEach(bucket -> values.put(bucket, 0L));
        Map<LocalDate, Long> counts = rows.byDay(scope, span);
        counts.forEach((day, count) -> values.merge(span.bucket(day), count, Long::sum));
        return values.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
    }
}
