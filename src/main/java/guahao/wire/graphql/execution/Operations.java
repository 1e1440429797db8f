package guahao.wire.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import guahao.platform.boot.Settings;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.document.Documents;
import guahao.wire.graphql.error.GraphError;
import guahao.wire.graphql.limit.GraphLimits;
import guahao.wire.graphql.limit.LimitCheck;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.dataloader.DataLoaderRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one operation for one caller; whatever happens comes back as a result. */
@Singleton
public final class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    private final GraphQL engine;
    private final Documents documents;
    private final GraphLimits limits;
    private final boolean introspection;

    Operations(GraphQL engine, Documents documents, GraphLimits limits, Settings settings) {
        this.engine = engine;
        this.documents = documents;
        this.limits = limits;
        this.introspection = settings.introspection();
    }

    public Deadline deadline() {
        return Deadline.in(limits.time());
    }

    /** The engine's own result: its data is a publisher when the operation is a subscription. */
    public ExecutionResult execute(GraphRequest request, GraphContext context, Deadline deadline) {
        try {
            ExecutionInput input = input(request, context);
            ExecutionResult result = run(input, deadline);
            if (result.isDataPresent()) {
                documents.keep(request.document());
            }
            return result;
        } catch (AbortExecutionException refused) {
            return refused.toExecutionResult();
        } catch (CancellationException unwanted) {
            return GraphError.fault().abort().toExecutionResult();
        } catch (RuntimeException fault) {
            LOG.error("A GraphQL operation failed, trace id {}", context.traceId(), fault);
            return GraphError.fault().abort().toExecutionResult();
        }
    }

    private ExecutionResult run(ExecutionInput input, Deadline deadline) {
        try {
            return TimedRun.within(deadline, () -> engine.execute(input));
        } catch (TimeoutException e) {
            input.cancel();
            throw LimitCheck.tooComplex("查询超过 " + limits.time().toMillis() / 1000.0 + " 秒，已停止")
                    .abort();
        }
    }

    private ExecutionInput input(GraphRequest request, GraphContext context) {
        ExecutionInput input = ExecutionInput.newExecutionInput(documents.text(request.document()))
                .operationName(request.operationName())
                .variables(request.variables())
                .executionId(ExecutionId.from(context.traceId()))
                .dataLoaderRegistry(new DataLoaderRegistry())
                .graphQLContext(builder -> builder.of(GraphContext.class, context)
                        .of(Introspection.INTROSPECTION_DISABLED, !introspection))
                .build();
        GraphQL.unusualConfiguration(input.getGraphQLContext())
                .dataloaderConfig()
                .enableDataLoaderChaining(true);
        return input;
    }
}
