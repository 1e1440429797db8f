package guahao.care.maintenance;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes a few rows of some collections away. */
@Action(function = "init-db", value = "wipe-some", access = Access.ADMINS, flat = true)
@Requires(property = "guahao.sandbox", value = StringUtils.TRUE)
final class WipeSome implements Handler<WipeSome.Wanted, WipeSome.Wiped> {

    private static final String BAD_COLLECTIONS = "collections 不合法";
    private static final long STANDARD_LIMIT = 50;

    record Wanted(List<String> collections, int limit) {}

    @Serdeable
    record Wiped(Map<String, Integer> removed, int limit) {}

    private final Wipe wipe;

    WipeSome(Wipe wipe) {
        this.wipe = wipe;
    }

    @Override
    public Wanted read(Payload payload) {
        List<String> names = payload.texts("collections", 50, 64, BAD_COLLECTIONS);
        if (names != null && (names.isEmpty() || !Tables.names().containsAll(names))) {
            payload.complain("collections", BAD_COLLECTIONS);
        }
        Long limit = payload.whole("limit", 1, 200, "limit 需为 1–200 的整数");
        return new Wanted(
                payload.required("collections", names, List.of(), BAD_COLLECTIONS),
                Objects.requireNonNullElse(limit, STANDARD_LIMIT).intValue());
    }

    @Override
    public Wiped answer(Wanted wanted, Call call) {
        return new Wiped(wipe.some(wanted.collections(), wanted.limit(), call), wanted.limit());
    }
}
