package guahao.wire.graphql.limit;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import guahao.wire.graphql.error.ErrorCode;
import guahao.wire.graphql.error.GraphError;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Refuses an operation that asks for too much, when its variables are known and nothing is fetched yet. */
@Singleton
public final class LimitCheck extends SimplePerformantInstrumentation {

    private final GraphLimits limits;

    LimitCheck(GraphLimits limits) {
        this.limits = limits;
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext execution,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Cost cost = CostOfQuery.of(execution);
        refuseOver("层级", cost.depth(), limits.depth());
        refuseOver("别名数量", cost.aliases(), limits.aliases());
        refuseOver("根字段数量", cost.roots(), limits.rootFields());
        refuseOver("复杂度", cost.complexity(), limits.complexity());
        return execution;
    }

    private static void refuseOver(String what, long asked, long allowed) {
        if (asked > allowed) {
            throw over(what, asked, allowed).abort();
        }
    }

    private static GraphError over(String what, long asked, long allowed) {
        return tooComplex("查询的" + what + "为 " + asked + "，超过上限 " + allowed);
    }

    public static GraphError tooComplex(String message) {
        return GraphError.of(ErrorCode.QUERY_TOO_COMPLEX, message);
    }
}
