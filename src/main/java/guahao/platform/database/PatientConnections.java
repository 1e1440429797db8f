package guahao.platform.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts {@link PatientDataSource} around the pool. */
@Singleton
final class PatientConnections implements BeanCreatedEventListener<DataSource>, Ordered {

    /** Around the pool itself, before the framework puts its own around both. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return new PatientDataSource(event.getBean());
    }
}
