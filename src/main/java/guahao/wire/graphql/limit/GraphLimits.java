package guahao.wire.graphql.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The most that one request may ask for.
 *
 * @param depth levels of fields
 * @param complexity fields, each times the objects it may be read of
 * @param aliases fields under another name, fragments included wherever they are spread
 * @param rootFields fields of the query itself, likewise
 * @param tokens words and signs of the document
 * @param batch operations of one body
 * @param body bytes
 * @param time from the request's first operation to the answer
 */
@ConfigurationProperties("guahao.graphql.limits")
public record GraphLimits(
        @Bindable(defaultValue = "12") int depth,
        @Bindable(defaultValue = "100000") long complexity,
        @Bindable(defaultValue = "30") int aliases,
        @Bindable(defaultValue = "20") int rootFields,
        @Bindable(defaultValue = "2000") int tokens,
        @Bindable(defaultValue = "10") int batch,
        @Bindable(defaultValue = "262144") int body,
        @Bindable(defaultValue = "5s") Duration time) {}
