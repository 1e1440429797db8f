package guahao.wire.graphql;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts the statements that GraphQL operations make in a laboratory, and nobody else's. */
@Singleton
@Requires(property = LaboratoryGraph.PROPERTY)
public final class StatementCount implements BeanCreatedEventListener<DataSource>, QueryExecutionListener, Ordered {

    private final AtomicInteger statements = new AtomicInteger();

    /** Around the pool itself, before the framework puts its own around both. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    public int sinceLast() {
        return statements.getAndSet(0);
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return ProxyDataSourceBuilder.create(event.getBean()).listener(this).build();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {
        if (Thread.currentThread().getName().equals("graphql")) {
            statements.incrementAndGet();
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {}
}
