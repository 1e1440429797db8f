package guahao.wire.graphql.held;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own strategy, which spends some microseconds on each field to make room for whatever a field might be,
 * but for objects that hold all that is asked of them: those are complete at once. Whatever is unusual about a value,
 * such as a null where none may be, is left to the engine, which then looks at the whole value again.
 */
public final class HeldValuesFirst extends AsyncExecutionStrategy {

    public HeldValuesFirst(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        Object completed = completed(execution, parameters);
        return completed == null
                ? super.completeValue(execution, parameters)
                : new FieldValueInfo(CompleteValueType.SCALAR, completed);
    }

    /** What an object holds need not go through the engine, even where something else has to be fetched for it. */
    @Override
    protected Object completeValueForObject(
            ExecutionContext execution, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object value) {
        ObjectPlan plan =
                Shapes.of(execution, fieldCollector).plan(type, Objects.requireNonNull(parameters.getField()));
        @Nullable Object[] held = plan != null && plan.isMixed() ? read(plan, value) : null;
        if (plan == null || held == null) {
            return super.completeValueForObject(execution, parameters, type, value);
        }
        Object fetched = executeObject(
                execution,
                parameters.transform(below -> below.executionStepInfo(
                                parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type))
                        .fields(plan.fetched())
                        .source(value)));
        return fetched instanceof CompletableFuture<?> later
                ? later.thenApply(others -> joined(plan, held, others))
                : plan.join(held, (Map<?, ?>) fetched);
    }

    private static @Nullable Object joined(ObjectPlan plan, @Nullable Object[] held, @Nullable Object others) {
        return others instanceof Map<?, ?> fetched ? plan.join(held, fetched) : others;
    }

    private static @Nullable Object @Nullable [] read(ObjectPlan plan, Object value) {
        try {
            return plan.read(value);
        } catch (RuntimeException unusual) {
            return null;
        }
    }

    @Override
    protected ExecutionStepInfo createExecutionStepInfo(
            ExecutionContext execution,
            ExecutionStrategyParameters parameters,
            GraphQLFieldDefinition definition,
            @Nullable GraphQLObjectType container) {
        MergedField field = Objects.requireNonNull(parameters.getField());
        if (definition.getArguments().isEmpty() || !field.isSingleField()) {
            return super.createExecutionStepInfo(execution, parameters, definition, container);
        }
        ExecutionStepInfo known = Shapes.of(execution, fieldCollector)
                .step(
                        field,
                        definition,
                        () -> super.createExecutionStepInfo(execution, parameters, definition, container));
        return ExecutionStepInfo.newExecutionStepInfo(known)
                .fieldContainer(container)
                .field(field)
                .path(parameters.getPath())
                .parentInfo(parameters.getExecutionStepInfo())
                .build();
    }

    private @Nullable Object completed(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        Object value = parameters.getSource();
        GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        if (value == null || !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType)) {
            return null;
        }
        Shape shape = Shapes.of(execution, fieldCollector).shape(type, Objects.requireNonNull(parameters.getField()));
        try {
            return shape == null ? null : shape.complete(value);
        } catch (RuntimeException unusual) {
            return null;
        }
    }
}
