package guahao.wire.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many match and may be seen
 * @param pageSizeTwin the same number under its other name
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ListPage<T>(
        List<T> items,
        long total,
        int page,
        int pageSize,
        @JsonProperty("pageSize") int pageSizeTwin) {

    /** The same page of the same list, with these. */
    ListPage<T> with(List<T> others) {
        return new ListPage<>(others, total, page, pageSize, pageSizeTwin);
    }
}
