package guahao.wire.graphql.schema;

import graphql.schema.GraphQLSchema;
import guahao.wire.graphql.GraphModule;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Makes the schema, once. */
@Factory
final class SchemaFactory {

    /** Virtual threads for what a stream does between its events. */
    @Singleton
    @Named("graphql")
    Scheduler scheduler(@Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        return Schedulers.fromExecutorService(executor, "graphql");
    }

    @Singleton
    GraphQLSchema schema(List<GraphModule> modules, @Named("graphql") Scheduler scheduler) {
        return new SchemaBuilder(modules, scheduler).schema();
    }
}
