package guahao.consultation.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many may watch queues on one server.
 *
 * @param watchers at a time
 * @param watchersOfOne of one account
 */
@ConfigurationProperties("guahao.queue")
public record WatchSettings(
        @Bindable(defaultValue = "5000") int watchers,
        @Bindable(defaultValue = "20") int watchersOfOne) {}
