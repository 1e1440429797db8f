package guahao.care.patients;

import guahao.care.input.Bounds;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import io.micronaut.json.tree.JsonNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which files a list holds. */
public record FileFilter(
        @Nullable String name, @Nullable String idCardTail, Bounds created, Bounds createdAt, Set<Residence> status) {

    private static final Pattern TAIL = Pattern.compile("[0-9]{1,3}[0-9Xx]");
    private static final String IN = "$in";

    static FileFilter read(Payload filter) {
        return new FileFilter(
                filter.text("name", 30),
                filter.read(
                        "id_card_tail",
                        "证件尾号需 2–4 位",
                        node -> node.isString() ? tail(node.getStringValue().strip()) : null),
                Bounds.of(filter, "createdFrom", "createdTo"),
                Bounds.of(filter, "createdAt"),
                statuses(filter));
    }

    private static @Nullable String tail(String text) {
        return TAIL.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : null;
    }

    private static Set<Residence> statuses(Payload filter) {
        Set<Residence> statuses = filter.read("status", Kinds.BAD_STATUS, FileFilter::statuses);
        return statuses == null ? Set.of() : statuses;
    }

    private static @Nullable Set<Residence> statuses(JsonNode node) {
        if (node.isString()) {
            Residence one = Words.find(Residence.class, node.getStringValue().strip());
            return one == null ? null : EnumSet.of(one);
        }
        JsonNode list = node.isObject() ? node.get(IN) : null;
        if (list == null || !list.isArray()) {
            return null;
        }
        Set<Residence> all = EnumSet.noneOf(Residence.class);
        for (JsonNode each : list.values()) {
            Residence one = each.isString() ? Words.find(Residence.class, each.getStringValue()) : null;
            if (one == null) {
                return null;
            }
            all.add(one);
        }
        return all;
    }

    public Conditions conditions() {
        @Nullable String prefix = name == null ? null : literal(name) + "%";
        Conditions conditions = new Conditions()
                .andIf("name like ? escape '!'", prefix)
                // The index finds more: letters with other accents.
                .andIf("lower(name) collate utf8mb4_bin like lower(?) escape '!'", prefix)
                .andIf("id_card like ?", idCardTail == null ? null : "%" + idCardTail);
        created.add(conditions, "created_at");
        createdAt.add(conditions, "created_at");
        if (!status.isEmpty()) {
            conditions.and("("
                    + String.join(
                            " or ", status.stream().map(Residence::condition).toList()) + ")");
        }
        return conditions;
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
