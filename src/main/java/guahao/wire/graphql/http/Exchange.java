package guahao.wire.graphql.http;

import graphql.ExecutionResult;
import guahao.platform.failure.Failure;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.error.ErrorCode;
import guahao.wire.graphql.error.GraphError;
import guahao.wire.graphql.execution.Callers;
import guahao.wire.graphql.execution.Deadline;
import guahao.wire.graphql.execution.GraphRequest;
import guahao.wire.graphql.execution.GraphResult;
import guahao.wire.graphql.execution.Operations;
import guahao.wire.graphql.execution.RequestReader;
import guahao.wire.graphql.limit.GraphLimits;
import guahao.wire.graphql.limit.LimitCheck;
import guahao.wire.graphql.stream.EventStream;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one request: a single operation, a batch of them, or a stream of events. */
@Singleton
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final RequestReader reader;
    private final Operations operations;
    private final EventStream events;
    private final GraphLimits limits;

    Exchange(RequestReader reader, Operations operations, EventStream events, GraphLimits limits) {
        this.reader = reader;
        this.operations = operations;
        this.events = events;
        this.limits = limits;
    }

    HttpResponse<?> answer(HttpRequest<?> request, Supplier<JsonNode> parameters) {
        GraphContext context = Callers.of(request);
        AnswerType type = AnswerType.accepted(request);
        try {
            if (type == null) {
                return Answers.notAcceptable(context);
            }
            return answer(parameters.get(), type, context);
        } catch (Failure failure) {
            return Answers.refused(failure, type, context);
        } catch (RuntimeException fault) {
            LOG.error("A GraphQL request failed, trace id {}", context.traceId(), fault);
            return Answers.fault(type, context);
        }
    }

    private HttpResponse<?> answer(JsonNode parameters, AnswerType type, GraphContext context) {
        if (type == AnswerType.EVENTS) {
            return Answers.events(events.of(reader.request(parameters), context));
        }
        return parameters.isArray()
                ? batch(parameters, type, context)
                : Answers.single(run(reader.request(parameters), context, operations.deadline()), type);
    }

    /** All operations of a batch share the time of one request. */
    private HttpResponse<?> batch(JsonNode parameters, AnswerType type, GraphContext context) {
        if (parameters.size() == 0) {
            throw new Failure.Invalid("request.invalid", "批量请求不能为空");
        }
        if (parameters.size() > limits.batch()) {
            GraphError error = LimitCheck.tooComplex("批量请求的操作数为 " + parameters.size() + "，超过上限 " + limits.batch());
            return Answers.json(
                    400, type, GraphResult.refused(error, context.traceId()).body());
        }
        List<GraphRequest> requests = new ArrayList<>();
        parameters.values().forEach(each -> requests.add(reader.request(each)));
        Deadline deadline = operations.deadline();
        return Answers.json(
                200,
                type,
                requests.stream()
                        .map(each -> run(each, context, deadline).body())
                        .toList());
    }

    private GraphResult run(GraphRequest request, GraphContext context, Deadline deadline) {
        ExecutionResult result = operations.execute(request, context, deadline);
        if (result.isDataPresent() && result.getData() instanceof Publisher) {
            return GraphResult.refused(
                    GraphError.of(ErrorCode.BAD_USER_INPUT, "订阅请使用 /graphql/ws 或 Accept: text/event-stream"),
                    context.traceId());
        }
        return GraphResult.of(result, context.traceId());
    }
}
