package guahao.wire.graphql.stream;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How patient live connections are.
 *
 * @param init how long a socket may stay without saying who it is
 * @param heartbeat how often a sign of life is sent, so that nothing between us and the client ends an idle connection
 * @param send how long a client may take to read one message
 * @param standing how often is asked whether whoever subscribed still may
 * @param operations how many operations of one socket run at a time
 */
@ConfigurationProperties("guahao.graphql.streams")
public record StreamSettings(
        @Bindable(defaultValue = "10s") Duration init,
        @Bindable(defaultValue = "20s") Duration heartbeat,
        @Bindable(defaultValue = "30s") Duration send,
        @Bindable(defaultValue = "2s") Duration standing,
        @Bindable(defaultValue = "20") int operations) {}
