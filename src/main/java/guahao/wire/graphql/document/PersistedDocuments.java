package guahao.wire.graphql.document;

import guahao.platform.redis.Redis;
import io.lettuce.core.SetArgs;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients sent once and name by their hash from then on (automatic persisted queries). Every server
 * finds them through Redis; while that is away each knows those it has met itself, and a client that meets another
 * simply sends its text again.
 */
@Singleton
final class PersistedDocuments {

    private static final String PREFIX = "guahao:graphql:document:";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 32_768;
    private static final long LOCAL_CHARACTERS = 2_000_000;

    private final Redis redis;
    private final TextCache<String> local = new TextCache<>(LOCAL_CHARACTERS, String::length);

    PersistedDocuments(Redis redis) {
        this.redis = redis;
    }

    @Nullable
    String find(String hash) {
        String known = local.get(hash);
        if (known != null) {
            return known;
        }
        String shared = redis.<@Nullable String>ask(commands -> commands.get(PREFIX + hash), () -> null);
        if (shared != null) {
            local.put(hash, shared);
        }
        return shared;
    }

    void keep(String hash, String text) {
        if (text.length() > LONGEST || local.get(hash) != null) {
            return;
        }
        local.put(hash, text);
        redis.<@Nullable String>ask(
                commands -> commands.set(PREFIX + hash, text, SetArgs.Builder.ex(KEPT)), () -> null);
    }
}
