package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows the collections have; null for those that there are not. */
@Action(function = "stats", value = "counts", access = Access.MANAGERS)
final class Counts implements Handler<Counts.Wanted, Map<String, @Nullable Long>> {

    private static final List<String> STANDARD = List.of("Patients", "Tenancies", "Activities", "Registrations");
    private static final int MOST = 50;
    private static final int LONGEST = 64;

    record Wanted(List<String> collections) {}

    private final FigureRepository rows;

    Counts(FigureRepository rows) {
        this.rows = rows;
    }

    @Override
    public Wanted read(Payload payload) {
        List<String> collections = payload.texts("collections", MOST, LONGEST, "collections 格式不正确");
        return new Wanted(collections == null ? STANDARD : collections);
    }

    @Override
    public Map<String, @Nullable Long> answer(Wanted wanted, Call call) {
        Map<String, @Nullable Long> counts = new LinkedHashMap<>();
        for (String name : wanted.collections()) {
            counts.put(name, rows.knows(name) ? rows.count(name) : null);
        }
        return counts;
    }
}
