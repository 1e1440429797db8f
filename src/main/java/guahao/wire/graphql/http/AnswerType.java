package guahao.wire.graphql.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which an operation can be answered. */
enum AnswerType {
    /** The form of old: 200 whenever the request itself could be read. */
    JSON("application/json"),
    /** The form of the specification: the status tells whether anything was executed. */
    GRAPHQL("application/graphql-response+json"),
    /** Server-sent events. */
    EVENTS("text/event-stream");

    private final String type;

    AnswerType(String type) {
        this.type = type;
    }

    String contentType() {
        return type + "; charset=utf-8";
    }

    /** What the client likes best of these, null when it takes none of them. */
    static @Nullable AnswerType accepted(HttpRequest<?> request) {
        List<MediaType> accepted = request.getHeaders().accept();
        if (accepted.isEmpty()) {
            return JSON;
        }
        for (MediaType type : accepted) {
            AnswerType answer = type.getQualityAsNumber().compareTo(BigDecimal.ZERO) > 0 ? named(type.getName()) : null;
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private static @Nullable AnswerType named(String name) {
        for (AnswerType answer : values()) {
            if (answer.type.equals(name)) {
                return answer;
            }
        }
        return name.equals("*/*") || name.equals("application/*") ? JSON : null;
    }
}
