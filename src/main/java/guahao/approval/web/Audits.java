package guahao.approval.web;

import guahao.wire.input.PageRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/**
 * A page of applications.
 *
 * @param total of all that were asked for
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record Audits<T>(long total, int page, int pageSize, List<T> audits) {

    public static <T> Audits<T> of(long total, PageRequest page, List<T> audits) {
        return new Audits<>(total, page.page(), page.size(), audits);
    }
}
