package guahao.platform.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words between servers. They may get lost, when Redis is away or a connection breaks, so whoever listens also has to
 * find out by himself, only later.
 */
@Singleton
public final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final RedisClient client;
    private final Redis redis;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;

    /** Redis comes first, for it sets the client up. */
    Announcements(RedisClient client, Redis redis) {
        this.client = client;
        this.redis = redis;
    }

    /** Whether Redis took it; to nobody's knowledge whether anybody heard it. */
    public boolean announce(String channel, String word) {
        return redis.ask(
                commands -> {
                    commands.publish(channel, word);
                    return true;
                },
                () -> false);
    }

    /** @param listener hears what this server announces, too; it must not wait for anything */
    public void listen(String channel, Consumer<String> listener) {
        if (listeners.putIfAbsent(channel, listener) != null) {
            throw new IllegalStateException("Somebody listens to " + channel + " already");
        }
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open != null) {
            open.async().subscribe(channel);
        }
    }

    /** A connection that breaks mends itself; this is for a server that started without Redis. */
    @Scheduled(fixedDelay = "1s")
    void connectIfNeeded() {
        if (connection != null || listeners.isEmpty() || !connecting.tryLock()) {
            return;
        }
        try {
            if (connection == null) {
                connection = connect();
            }
        } catch (RedisException e) {
            LOG.debug("Nothing is heard from other servers: {}", e.getMessage());
        } finally {
            connecting.unlock();
        }
    }

    private StatefulRedisPubSubConnection<String, String> connect() {
        StatefulRedisPubSubConnection<String, String> made = client.connectPubSub();
        made.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String word) {
                hear(channel, word);
            }
        });
        try {
            made.sync().subscribe(listeners.keySet().toArray(String[]::new));
            return made;
        } catch (RedisException e) {
            made.close();
            throw e;
        }
    }

    private void hear(String channel, String word) {
        Consumer<String> listener = listeners.get(channel);
        if (listener != null) {
            listener.accept(word);
        }
    }

    @PreDestroy
    void close() {
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open != null) {
            open.close();
        }
    }
}
