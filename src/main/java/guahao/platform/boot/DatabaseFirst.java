package guahao.platform.boot;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Lets the connection pool begin only when its database answers. */
@Singleton
final class DatabaseFirst implements BeanCreatedEventListener<DatasourceConfiguration> {

    private final Engines engines;

    DatabaseFirst(Engines engines) {
        this.engines = engines;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        engines.awaitReady();
        return event.getBean();
    }
}
