package guahao.supply;

import guahao.platform.redis.Redis;
import guahao.supply.erp.FoundOrders;
import guahao.supply.erp.OrderSearch;
import io.lettuce.core.SetArgs;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** What the ERP found a moment ago, for whoever of the same company looks for the same. */
@Singleton
final class SearchCache {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final String NOTHING = "";

    private final Redis redis;
    private final JsonMapper json;

    SearchCache(Redis redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    Optional<FoundOrders> find(OrderSearch search) {
        String known = redis.ask(commands -> commands.get(key(search)), () -> NOTHING);
        if (known == null || known.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(known, FoundOrders.class));
        } catch (IOException e) {
            // Of another release.
            return Optional.empty();
        }
    }

    void keep(OrderSearch search, FoundOrders found) {
        String text = text(found);
        redis.ask(commands -> commands.set(key(search), text, SetArgs.Builder.px(KEPT)), () -> NOTHING);
    }

    private String text(FoundOrders found) {
        try {
            return json.writeValueAsString(found);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No part can be mistaken for another one, whatever is in it. */
    private static String key(OrderSearch search) {
        String status = search.status() == null ? "" : search.status().code();
        return "supply-search:" + part(search.companyId()) + ":" + part(search.keyword()) + ":" + status + ":"
                + search.offset() + ":" + search.limit();
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
