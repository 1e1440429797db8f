package guahao.care.stats;

import guahao.care.input.Paging;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;

/** A row of figures. */
@Serdeable
record Series(List<Point> items, Paging.Meta meta) {

    private static final String BAD_SCOPE = "统计范围不合法";

    static Series of(List<Point> items) {
        return new Series(items, new Paging.Meta(items.size(), false));
    }

    static Scope scope(Payload payload) {
        return Objects.requireNonNullElse(payload.choice("scope", Scope.class, BAD_SCOPE), Scope.SERVICES);
    }
}
