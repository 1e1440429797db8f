package guahao.directory;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many the whole list has
 */
public record Listed<T>(List<T> rows, long total) {}
