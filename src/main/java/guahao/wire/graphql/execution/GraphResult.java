package guahao.wire.graphql.execution;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import guahao.wire.graphql.error.ErrorCode;
import guahao.wire.graphql.error.ErrorRenderer;
import guahao.wire.graphql.error.GraphError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation came to, ready to be written.
 *
 * @param refusal why nothing was executed, null when there is data, be it partial or null
 */
public record GraphResult(
        Map<String, @Nullable Object> body, @Nullable ErrorCode refusal) {

    public static GraphResult of(ExecutionResult result, String traceId) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        List<GraphQLError> errors = result.getErrors();
        if (!errors.isEmpty()) {
            body.put(
                    "errors",
                    errors.stream()
                            .map(error -> ErrorRenderer.render(error, traceId))
                            .toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
            return new GraphResult(body, null);
        }
        return new GraphResult(body, errors.isEmpty() ? ErrorCode.INTERNAL : ErrorRenderer.code(errors.getFirst()));
    }

    public static GraphResult refused(GraphError error, String traceId) {
        return new GraphResult(Map.of("errors", List.of(ErrorRenderer.render(error, traceId))), error.code());
    }
}
