package guahao.directory;

import guahao.wire.input.PageRequest;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many the whole list has
 */
public record Listed<T>(List<T> rows, long total) {

    static <T> Listed<T> page(List<T> all, PageRequest page) {
        return new Listed<>(all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
    }
}
