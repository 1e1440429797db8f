package guahao.platform.outbox;

import java.util.Set;

/** A gateway that takes messages. A channel without one leaves its messages waiting. */
public interface MessageChannel {

    Set<Channel> channels();

    /**
     * Hands the message over, within a minute at most. It may be handed over more than once.
     *
     * @param id the same each time, so that the gateway can tell a repeat
     */
    Delivery deliver(long id, Message message);
}
