package guahao.wire.graphql.error;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import guahao.platform.failure.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error that already knows its code. */
public record GraphError(
        ErrorCode code,
        String message,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path) implements GraphQLError {

    private static final String FAULT = "内部服务异常";

    /** An error of the request as a whole. */
    public static GraphError of(ErrorCode code, String message) {
        return new GraphError(code, message, null, null);
    }

    public static GraphError of(Failure failure) {
        ErrorCode code = ErrorTable.code(failure);
        return of(code, code == ErrorCode.INTERNAL ? FAULT : failure.text());
    }

    /** A fault of ours, of which the client learns no more than that. */
    public static GraphError fault() {
        return of(ErrorCode.INTERNAL, FAULT);
    }

    public GraphError at(ResultPath field, @Nullable SourceLocation location) {
        return new GraphError(code, message, location == null ? null : List.of(location), field.toList());
    }

    /** Ends the execution with this as its only result. */
    public AbortExecutionException abort() {
        return new AbortExecutionException(List.<GraphQLError>of(this));
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.ExecutionAborted;
    }
}
