package guahao.wire.graphql.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes errors as the contract has them, whoever found them: the engine's own get their code here. */
public final class ErrorRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorRenderer.class);

    private ErrorRenderer() {}

    public static ErrorCode code(GraphQLError error) {
        return coded(error).code();
    }

    public static Map<String, Object> render(GraphQLError error, String traceId) {
        GraphError coded = coded(error);
        if (coded.code() == ErrorCode.INTERNAL && !(error instanceof GraphError)) {
            LOG.error("{}, trace id {}", error.getMessage(), traceId);
        }
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("message", coded.message());
        putIfAny(rendered, "locations", locations(coded.locations()));
        putIfAny(rendered, "path", coded.path());
        rendered.put("extensions", Map.of("code", coded.code().name(), "traceId", traceId));
        return rendered;
    }

    private static GraphError coded(GraphQLError error) {
        return switch (error) {
            case GraphError known -> known;
            case IntrospectionDisabledError disabled -> with(ErrorCode.FORBIDDEN, disabled);
            case BadFaithIntrospectionError abusive -> with(ErrorCode.QUERY_TOO_COMPLEX, abusive);
            default -> isClientsFault(error) ? with(codeOf(error), error) : fault(error);
        };
    }

    private static ErrorCode codeOf(GraphQLError error) {
        return error instanceof ValidationError invalid && isLimit(invalid)
                ? ErrorCode.QUERY_TOO_COMPLEX
                : ErrorCode.BAD_USER_INPUT;
    }

    private static GraphError fault(GraphQLError error) {
        return new GraphError(ErrorCode.INTERNAL, GraphError.fault().message(), error.getLocations(), error.getPath());
    }

    private static GraphError with(ErrorCode code, GraphQLError error) {
        return new GraphError(code, error.getMessage(), error.getLocations(), error.getPath());
    }

    private static boolean isLimit(ValidationError error) {
        return error.getValidationErrorType() == ValidationErrorType.MaxQueryDepthExceeded
                || error.getValidationErrorType() == ValidationErrorType.MaxQueryFieldsExceeded;
    }

    private static boolean isClientsFault(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }

    private static @Nullable List<Map<String, Integer>> locations(@Nullable List<SourceLocation> locations) {
        return locations == null
                ? null
                : locations.stream()
                        .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                        .toList();
    }

    private static void putIfAny(Map<String, Object> rendered, String key, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            rendered.put(key, values);
        }
    }
}
