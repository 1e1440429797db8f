package guahao.platform.outbox;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** Delivers nowhere: in the sandbox messages are read at {@code /dev/outbox}. */
@Singleton
@Requires(property = "guahao.sandbox", value = "true")
final class SandboxGateway implements MessageChannel {

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public Delivery deliver(long id, Message message) {
        return new Delivery.Done();
    }
}
