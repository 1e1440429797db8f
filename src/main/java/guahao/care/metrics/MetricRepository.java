package guahao.care.metrics;

import guahao.care.input.Moments;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;

/** The table of metrics. */
@Singleton
final class MetricRepository {

    private final Statements statements;

    MetricRepository(Statements statements) {
        this.statements = statements;
    }

    void insert(List<Metric> metrics) {
        statements.batch(
                "insert into care_metric (ns, action, ok, duration, code, actor_id, at) values (?, ?, ?, ?, ?, ?, ?)",
                metrics,
                (statement, metric) -> Values.of(
                                metric.ns(),
                                metric.action(),
                                metric.code().isEmpty(),
                                metric.duration(),
                                metric.code(),
                                metric.actorId(),
                                Moments.at(metric.ts()))
                        .fill(statement));
    }

    int deleteBefore(LocalDateTime time) {
        return statements.update("delete from care_metric where at < ? limit 5000", Values.of(time));
    }
}
