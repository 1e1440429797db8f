package guahao.wire.input;

/** Which page of a list, as each dialect lets its clients say it. */
public record PageRequest(int page, int size) {

    private static final int HOSPITAL_MOST = 10_000;

    /** A larger page than the largest counts as the largest, and beyond the last there is always an empty one. */
    public static PageRequest ofHospital(Query query, int standardSize) {
        return new PageRequest(
                query.capped(1, Integer.MAX_VALUE, "page"),
                query.capped(standardSize, HOSPITAL_MOST, "page_size", "pageSize"));
    }

    /** Everything, unless the client speaks of pages. */
    public static PageRequest ofHospitalOrAll(Query query, int standardSize) {
        boolean paged = query.hasAny("page", "page_size", "pageSize");
        return ofHospital(query, paged ? standardSize : HOSPITAL_MOST);
    }

    public static PageRequest ofRest(Query query) {
        return new PageRequest(
                query.number(1, 1, Integer.MAX_VALUE, "page"), query.number(10, 1, 100, "pageSize", "page_size"));
    }

    /** What is no such number counts as not said; beyond the last page there are more, all of them empty. */
    public static PageRequest ofGallery(Query query, int standardSize) {
        return new PageRequest(
                query.numberOrStandard("page", 1, Integer.MAX_VALUE), query.numberOr(standardSize, 1, 100, "limit"));
    }

    /** Whatever is no page or no size is as if it were not there. */
    public static PageRequest ofSupply(Query query) {
        return new PageRequest(
                query.numberOrStandard("page", 1, Integer.MAX_VALUE), query.numberOrStandard("pageSize", 20, 100));
    }

    public long offset() {
        return (page - 1L) * size;
    }
}
