package guahao.care.activities;

import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client says an activity is; in a change, what is null stays. */
record ActivityFields(
        @Nullable String title,
        @Nullable String type,
        @Nullable LocalDate date,
        @Nullable LocalDate endDate,
        @Nullable String location,
        @Nullable Integer capacity,
        @Nullable ActivityStatus status,
        @Nullable String description,
        @Nullable Boolean isPublic) {

    static final String BAD_TITLE = "标题需 2–40 字";
    static final String BAD_LOCATION = "地点需 ≤80 字";
    static final String BAD_CAPACITY = "容量需为 ≥0 的整数";
    static final String BACKWARDS = "结束日期不能早于开始日期";
    private static final int MOST_PLACES = Integer.MAX_VALUE;

    static ActivityFields read(Payload fields) {
        Long capacity = fields.whole("capacity", 0, MOST_PLACES, BAD_CAPACITY);
        LocalDate date = Kinds.date(fields, "date");
        LocalDate endDate = Kinds.date(fields, "endDate");
        if (date != null && endDate != null && endDate.isBefore(date)) {
            fields.complain("endDate", BACKWARDS);
        }
        return new ActivityFields(
                fields.text("title", 2, 40, BAD_TITLE),
                fields.text("type", 1, 20, "类型不合法"),
                date,
                endDate,
                fields.text("location", 1, 80, BAD_LOCATION),
                capacity == null ? null : (Integer) capacity.intValue(),
                fields.choice("status", ActivityStatus.class, Kinds.BAD_STATUS),
                fields.text("description", 500),
                fields.flag("isPublic"));
    }

    static ActivityFields readNew(Payload fields) {
        ActivityFields read = read(fields);
        return new ActivityFields(
                fields.required("title", read.title, "", BAD_TITLE),
                read.type == null ? "其他" : read.type,
                fields.required("date", read.date, LocalDate.EPOCH, Kinds.BAD_DATE),
                read.endDate,
                fields.required("location", read.location, "", BAD_LOCATION),
                fields.required("capacity", read.capacity, 0, BAD_CAPACITY),
                read.status == null ? ActivityStatus.OPEN : read.status,
                read.description,
                read.isPublic == null || read.isPublic);
    }

    /** The keys of what is said. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        add(keys, "title", title);
        add(keys, "type", type);
        add(keys, "date", date);
        add(keys, "endDate", endDate);
        add(keys, "location", location);
        add(keys, "capacity", capacity);
        add(keys, "status", status);
        add(keys, "description", description);
        add(keys, "isPublic", isPublic);
        return keys;
    }

    private static void add(List<String> keys, String key, @Nullable Object value) {
        if (value != null) {
            keys.add(key);
        }
    }
}
