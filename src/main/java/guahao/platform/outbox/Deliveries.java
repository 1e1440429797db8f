package guahao.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings waiting messages to the gateways of their channels. */
@Singleton
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Map<Channel, MessageChannel> gateways = new EnumMap<>(Channel.class);
    private final Claims claims;
    private final MeterRegistry meters;
    private final Map<Channel, ChannelWorker> workers;
    private final Set<Channel> withoutGateway = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Deliveries(List<MessageChannel> gateways, Claims claims, MeterRegistry meters) {
        gateways.forEach(gateway -> gateway.channels().forEach(channel -> this.gateways.putIfAbsent(channel, gateway)));
        this.claims = claims;
        this.meters = meters;
        this.workers = Arrays.stream(Channel.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), channel -> new ChannelWorker(channel, () -> deliverDue(channel))));
    }

    @EventListener
    void onShutdown(ShutdownEvent event) {
        stopping = true;
        ChannelWorker.stop(List.copyOf(workers.values()));
    }

    void beginAll() {
        workers.values().forEach(ChannelWorker::begin);
    }

    void begin(Channel channel) {
        ChannelWorker worker = workers.get(channel);
        if (worker != null) {
            worker.begin();
        }
    }

    void deliverDue(Channel channel) {
        MessageChannel gateway = gateways.get(channel);
        if (gateway == null) {
            if (withoutGateway.add(channel)) {
                LOG.warn("No gateway is configured for {}: its messages wait", channel.code());
            }
            return;
        }
        List<OutboxRow> batch = claims.claim(channel);
        while (!batch.isEmpty()) {
            deliverTogether(gateway, batch);
            batch = stopping ? List.of() : claims.claim(channel);
        }
    }

    /** Whether it went out, this once. */
    boolean deliverNow(OutboxRow row) {
        MessageChannel gateway = Channel.of(row.channel()).map(gateways::get).orElse(null);
        Delivery delivery = gateway == null ? new Delivery.Refused("no gateway is configured") : attempt(gateway, row);
        count(row, delivery);
        claims.settleForGood(row, delivery);
        return delivery instanceof Delivery.Done;
    }

    private void deliverTogether(MessageChannel gateway, List<OutboxRow> batch) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            batch.forEach(row -> threads.execute(() -> deliver(gateway, row)));
        }
    }

    private void deliver(MessageChannel gateway, OutboxRow row) {
        Delivery delivery = attempt(gateway, row);
        count(row, delivery);
        try {
            claims.settle(row, delivery);
        } catch (RuntimeException e) {
            LOG.warn("Message {} will go out again, for its outcome is not written: {}", row.id(), e.getMessage());
        }
    }

    private void count(OutboxRow row, Delivery delivery) {
        String outcome = delivery.getClass().getSimpleName();
        meters.counter("guahao.outbox", "channel", row.channel(), "outcome", outcome)
                .increment();
    }

    private static Delivery attempt(MessageChannel gateway, OutboxRow row) {
        if (row.attempts() > Claims.MOST_ATTEMPTS) {
            return new Delivery.Refused("servers died over it again and again");
        }
        try {
            return gateway.deliver(row.key(), row.message());
        } catch (RuntimeException e) {
            LOG.error("The gateway of {} broke at message {}", row.channel(), row.id(), e);
            return new Delivery.Retry(e.toString());
        }
    }
}
