package guahao.care.input;

import io.micronaut.serde.annotation.Serdeable;

/** Which page of a list; what is out of range is moved to its edge. */
public record Paging(int page, int size) {

    private static final String BAD_PAGE = "分页参数不合法";
    private static final int LAST_PAGE = 1_000_000;
    private static final int LARGEST = 100;

    /** What goes with the items of a page. */
    @Serdeable
    public record Meta(long total, boolean hasMore) {}

    public static Paging of(Payload payload, int standardSize) {
        return new Paging(number(payload, "page", 1, LAST_PAGE), number(payload, "pageSize", standardSize, LARGEST));
    }

    private static int number(Payload payload, String name, int standard, int most) {
        Long number = payload.read(name, BAD_PAGE, Scalars::bounded);
        return number == null ? standard : Math.clamp(number, 1, most);
    }

    public long offset() {
        return (page - 1L) * size;
    }

    /** The end of the statement that reads this page. */
    public String limit() {
        return " limit " + size + " offset " + offset();
    }

    public Meta meta(long total) {
        return new Meta(total, (long) page * size < total);
    }
}
